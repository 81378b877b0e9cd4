using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements;

/// <summary>The register of contradictions, as people read it.</summary>
public sealed class FindingsPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-0000000000f1");
    private static readonly string Page = $"/agreements/{Id}/findings";

    private JsonNode? sent;

    [Fact]
    public async Task It_is_filtered_by_its_address_and_shows_what_settled_each()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Page}?state=closed");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"/api/partnership{Page}?state=closed&limit=50", fixture.Hub.Calls);
        Assert.Contains("id=\"finding-2\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("La salle est prêtée.", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"/agreements/{Id}/committee#decision-3\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"words\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_notes_one_while_it_is_in_force_and_keeps_what_was_typed_when_it_is_refused()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = AnswerAsync;
        var answer = await staff.SubmitAsync(Page, "note", ("etag", "\"7\""), ("words", "L’article 3 contredit l’article 5."), ("article", "3"));
        Assert.EndsWith($"{Page}?done=noted", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(("L’article 3 contredit l’article 5.", "3"), ((string?)sent!["words"], (string?)sent["article"]));

        sent = null;
        var refused = await staff.SubmitAsync(Page, "note", ("etag", "\"7\""), ("words", "L’article 3 contredit l’article 5."), ("firstLine", "douze"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Null(sent);
        Assert.Contains("L’article 3 contredit l’article 5.</textarea>", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"douze\"", refused.Body, StringComparison.Ordinal);

        Assert.DoesNotContain("(facultatif)", refused.Body, StringComparison.Ordinal);

        // Where it stands is said by an article or by lines.
        var placeless = await staff.SubmitAsync(Page, "note", ("etag", "\"7\""), ("words", "L’article 3 contredit l’article 5."), ("lastLine", "12"));
        Assert.Equal(HttpStatusCode.BadRequest, placeless.Status);
        Assert.Null(sent);
        Assert.Contains("id=\"note-article-error\"", placeless.Body, StringComparison.Ordinal);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using var body = new StreamReader(context.Request.Body);
            sent = JsonNode.Parse(await body.ReadToEndAsync(TestContext.Current.CancellationToken));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        object source = new { article = "3", firstLine = 12, lastLine = 12, quote = "prête une salle" };
        object text = new { code = "finding.noted", severity = "contradiction", message = "La salle est prêtée et louée.", readBy = "person", sources = new[] { source } };
        object answer = context.Request.Path.Value!.EndsWith("/findings", StringComparison.Ordinal)
            ? new
            {
                items = new object[]
                {
                    new
                    {
                        number = 2,
                        code = "finding.noted",
                        severity = "contradiction",
                        message = "La salle est prêtée et louée.",
                        readBy = "person",
                        sources = new[] { source },
                        state = "closed",
                        notedBy = "L’accueil",
                        notedAt = "2026-05-01T08:00:00Z",
                        closure = new { closedOn = "2026-06-01", decision = 3, text = "La salle est prêtée." },
                    },
                },
            }
            : new
            {
                id = Id,
                title = "Contrat",
                state = "inForce",
                inForceFrom = "2026-02-02",
                parties = Array.Empty<object>(),
                openPoints = Array.Empty<object>(),
                blocking = Array.Empty<int>(),
                content = new { articles = new[] { new { number = "3", heading = "Locaux", source } }, findings = new[] { text, text } },
                items = Array.Empty<object>(),
            };
        await context.Response.WriteAsJsonAsync(answer, TestContext.Current.CancellationToken);
    }
}
