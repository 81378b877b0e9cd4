using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class EditProgrammeTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly (string, string)[] Typed =
        [("etag", "\"7\""), ("title", "Réseaux avancés"), ("code", "NET1"), ("summary", "Un résumé."), ("credits", ""), ("hours", "35"), ("pathways", "apprenticeship"), ("pathways", "work-based")];

    private readonly Stored programme = new(new
    {
        id = Id,
        title = "Réseaux",
        code = "NET1",
        summary = "Un résumé.",
        state = "published",
        credits = 6,
        hours = 40,
        pathways = new[] { "apprenticeship", "inter-company" },
        level = 5,
        certification = "RNCP123",
        romeCodes = new[] { "M1801" },
    });

    [Fact]
    public async Task The_form_starts_from_what_is_saved()
    {
        using var staff = await VisitAsync();
        var page = await staff.OpenAsync($"/programmes/{Id}/edit");

        Assert.Contains("value=\"Réseaux\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"6\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"inter-company\" checked", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"work-based\" checked", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"etag\" value=\"\"7\"\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"/programmes/{Id}/edit\"", (await staff.OpenAsync($"/programmes/{Id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_replaces_what_was_read_and_what_the_form_does_not_show_stays()
    {
        using var staff = await VisitAsync();
        var answer = await staff.SubmitAsync($"/programmes/{Id}/edit", "edit", Typed);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith($"/programmes/{Id}?done=changed", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($"PUT /api/catalogue/programmes/{Id} \"7\"", programme.Change);
        var sent = programme.Body!;
        Assert.Equal("Réseaux avancés", (string?)sent["title"]);
        Assert.Equal(35, (int?)sent["hours"]);
        Assert.Null(sent["credits"]);
        Assert.Equal(["apprenticeship", "work-based"], sent["pathways"]!.AsArray().Select(code => (string?)code));
        Assert.Equal(5, (int?)sent["level"]);
        Assert.Equal("RNCP123", (string?)sent["certification"]);
        Assert.Equal("M1801", (string?)sent["romeCodes"]![0]);
    }

    [Theory]
    [InlineData(false, "Changé entre-temps", "Enregistré maintenant, et différent de votre saisie", "Promotion supérieure", "Inter-entreprises")]
    [InlineData(true, "Changed meanwhile", "Saved now, and not what you typed", "Evening and distance", "Open to several companies")]
    public async Task Who_comes_second_reads_what_is_saved_and_keeps_what_was_typed(bool isEnglish, string title, string heading, string notSaved, string saved)
    {
        using var staff = await VisitAsync();
        if (isEnglish)
            await staff.ChooseEnglishAsync();
        (programme.Tag, programme.Refusal) = ("\"8\"", (412, new { code = "precondition.failed" }));
        var page = await staff.SubmitAsync($"/programmes/{Id}/edit", "edit", Typed);

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        var notice = page.Body.Split("id=\"error-summary\"")[1].Split("<form")[0];
        Assert.Contains(title, notice, StringComparison.Ordinal);
        Assert.Contains(heading, notice, StringComparison.Ordinal);
        Assert.Contains("<dd class=\"as-written\">Réseaux</dd>", notice, StringComparison.Ordinal);
        Assert.Contains(saved, notice, StringComparison.Ordinal);
        Assert.DoesNotContain(notSaved, notice, StringComparison.Ordinal);
        Assert.DoesNotContain("Un résumé.", notice, StringComparison.Ordinal);
        Assert.Contains("value=\"Réseaux avancés\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"work-based\" checked", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"etag\" value=\"\"8\"\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_field_does_not_make_the_next_try_overwrite_what_nobody_read()
    {
        using var staff = await VisitAsync();
        (programme.Tag, programme.Refusal) = ("\"8\"", (400, new { code = "request.invalid", errors = new[] { new { field = "title", rule = "too-long", message = "" } } }));
        var page = await staff.SubmitAsync($"/programmes/{Id}/edit", "edit", Typed);

        Assert.Contains("id=\"f-title-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"etag\" value=\"\"7\"\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_none_is_a_message_at_its_field_and_changes_nothing()
    {
        using var staff = await VisitAsync();
        var page = await staff.SubmitAsync($"/programmes/{Id}/edit", "edit", [.. Typed, ("credits", "six")]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"f-credits-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"six\"", page.Body, StringComparison.Ordinal);
        Assert.Null(programme.Change);
    }

    [Fact]
    public async Task What_was_typed_is_kept_while_the_service_is_away()
    {
        using var staff = await VisitAsync();
        programme.IsAway = true;
        var page = await staff.SubmitAsync($"/programmes/{Id}/edit", "edit", Typed);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("nous ne savons pas si votre envoi a été enregistré", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Réseaux avancés\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"etag\" value=\"\"7\"\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_gets_the_form()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("region-grand-est"));
        fixture.Hub.Answer = programme.AnswerAsync;

        Assert.DoesNotContain("Modifier la formation", (await partner.OpenAsync($"/programmes/{Id}")).Body, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await partner.OpenAsync($"/programmes/{Id}/edit")).Status);
    }

    private async Task<PortalVisitor> VisitAsync()
    {
        fixture.Hub.Answer = programme.AnswerAsync;
        return await fixture.VisitAsync(TestUser.Staff());
    }
}
