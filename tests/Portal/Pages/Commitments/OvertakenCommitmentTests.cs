using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Commitments;

/// <summary>Somebody else was faster: the line is set aside or another's when a form of its page is sent.</summary>
public sealed class OvertakenCommitmentTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Region = "region-grand-est";
    private static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000003");
    private static readonly string Page = $"/agreements/{Id}/commitments/4";

    [Fact]
    public async Task What_was_typed_of_a_line_set_aside_meanwhile_is_kept_beside_why_it_is_not_taken()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(Region, StatusCodes.Status412PreconditionFailed, "precondition.failed", isAside: true);
        foreach (var (action, field, kept) in new[]
        {
            ("plan", "owner", "value=\"La direction\""),
            ("fulfil", "proof.title", "value=\"La direction\""),
            ("attribute", "parties", "value=\"cnam\" checked"),
            ("aside", "reason", ">La direction</textarea>"),
        })
        {
            var page = await staff.SubmitAsync(Page, action, ("etag", "\"6\""), ("about", "line"), (field, action == "attribute" ? "cnam" : "La direction"));
            Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
            Assert.Contains(kept, page.Body, StringComparison.Ordinal);
            Assert.Contains("elle ne change plus.", page.Body, StringComparison.Ordinal);
            Assert.Contains("Inscrit deux fois", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_typed_of_a_line_that_is_another_s_meanwhile_is_kept_beside_why_it_is_not_taken()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = Answer("cnam", StatusCodes.Status403Forbidden, "agreement.not-for-this-party", isAside: false);
        var planned = await partner.SubmitAsync(Page, "plan", ("etag", "\"6\""), ("schedule.kind", "once"), ("schedule.dueOn", "2027-01-15"));
        Assert.Equal(HttpStatusCode.Forbidden, planned.Status);
        Assert.Contains("value=\"2027-01-15\"", planned.Body, StringComparison.Ordinal);
        Assert.Contains("Cela revient à une autre organisation", planned.Body, StringComparison.Ordinal);

        var withdrawn = await partner.SubmitAsync(Page, "withdraw", ("etag", "\"6\""), ("about", "0199c000-0000-7000-8000-00000000000d"), ("reason", "Mauvaise pièce"));
        Assert.Contains(">Mauvaise pièce</textarea>", withdrawn.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"action\"", (await partner.OpenAsync(Page)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_by_an_event_still_to_come_or_by_what_is_published_no_longer_is_marked()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        foreach (var (standing, words) in new[] { ("notYetHeld", "n’a pas encore eu lieu"), ("gone", "n’est plus publié") })
        {
            fixture.Hub.Answer = Answer(Region, StatusCodes.Status400BadRequest, "", isAside: false, standing);
            Assert.Contains($"{words}</span>", (await staff.OpenAsync(Page)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_promise_that_ended_before_anything_was_due_is_said_to_have_ended_in_the_reader_s_words()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(Region, StatusCodes.Status400BadRequest, "", isAside: true, reason: "commitment.ended");
        await staff.ChooseEnglishAsync();
        var page = await staff.OpenAsync(Page);

        Assert.Contains("nothing of it was due or kept before", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("commitment.ended", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("is set aside", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expense_that_the_reader_may_not_see_is_no_link()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        foreach (var (standing, isLinked) in new[] { ("confirmed", true), ("unverified", false) })
        {
            fixture.Hub.Answer = Answer(Region, StatusCodes.Status400BadRequest, "", isAside: false, standing, proof: "expense");
            Assert.Equal(isLinked, (await partner.OpenAsync(Page)).Body.Contains("/funding/expenses/", StringComparison.Ordinal));
        }
    }

    private static RequestDelegate Answer(string party, int status, string code, bool isAside, string standing = "confirmed", string reason = "Inscrit deux fois", string proof = "event") => async context =>
    {
        context.Response.Headers.ETag = "\"7\"";
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsJsonAsync(new { code });
            return;
        }

        await context.Response.WriteAsJsonAsync(context.Request.Path.Value!.EndsWith("/4", StringComparison.Ordinal) ? Details(party, isAside, standing, reason, proof) : Agreement);
    };

    private static object Agreement => new
    {
        id = Id,
        title = "Contrat",
        state = "inForce",
        inForceFrom = "2026-02-02",
        parties = new[] { new { slug = Region, name = "Région" }, new { slug = "cnam", name = "Cnam" } },
        items = Array.Empty<object>(),
    };

    private static object Details(string party, bool isAside, string standing, string reason, string proof) => new
    {
        commitment = new { id = "0199c000-0000-7000-8000-00000000000f", number = 4, promisor = "party", party, text = "prêter une salle", state = isAside ? "setAside" : "unplanned", amendments = reason == "commitment.ended" ? new { endedOn = "2026-06-01" } : null },
        source = new { firstLine = 12, lastLine = 12, quote = "prêter une salle" },
        today = "2026-07-01",
        waiting = Array.Empty<string>(),
        fulfilments = new[]
        {
            new
            {
                id = "0199c000-0000-7000-8000-00000000000d",
                fulfilledOn = "2026-03-15",
                proofStanding = standing,
                proof = new { kind = proof, reference = "0199c000-0000-7000-8000-00000000000a", title = "Atelier" },
                recordedBy = "L'accueil",
                recordedAt = "2026-03-16T08:00:00Z",
            },
        },
        aside = isAside ? new { reason, setAsideBy = "L'accueil", setAsideAt = "2026-06-01T08:00:00Z" } : null,
    };
}
