using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class NewSessionTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Opens = "registrationPeriods[0].opensOn";
    private const string Closes = "registrationPeriods[0].closesOn";
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly (string, string)[] Typed = [("startsOn", "2030-03-04"), ("endsOn", "2030-03-08"), ("modality", "onSite"), ("capacity", "12"), ("place", "Salle 2")];

    private readonly Stored programme = new(new { id = Id, title = "Réseaux", state = "published" });

    [Fact]
    public async Task A_session_is_added_with_the_days_on_which_one_may_register()
    {
        using var staff = await VisitAsync();
        var answer = await staff.SubmitAsync($"/programmes/{Id}", "session", [.. Typed, (Opens, "2030-01-07"), (Closes, "2030-02-25")]);

        Assert.EndsWith($"/programmes/{Id}?done=session", answer.Headers["Location"], StringComparison.Ordinal);
        var period = Assert.Single(programme.Body!["registrationPeriods"]!.AsArray())!;
        Assert.Equal(("2030-01-07", "2030-02-25"), ((string?)period["opensOn"], (string?)period["closesOn"]));
    }

    [Fact]
    public async Task Without_these_days_it_has_none()
    {
        using var staff = await VisitAsync();
        await staff.SubmitAsync($"/programmes/{Id}", "session", Typed);

        Assert.Equal("2030-03-04", (string?)programme.Body!["startsOn"]);
        Assert.Null(programme.Body["registrationPeriods"]);
    }

    [Theory]
    [InlineData(Closes, "after-end", "Les inscriptions finiraient après la session.")]
    [InlineData(Closes, "before-opening", "Les inscriptions finiraient avant de commencer.")]
    [InlineData(Opens, "required", "Ce champ est obligatoire.")]
    public async Task A_day_that_is_refused_says_why_and_keeps_what_was_typed(string field, string rule, string words)
    {
        using var staff = await VisitAsync();
        programme.Refusal = (400, new { code = "request.invalid", errors = new[] { new { field, rule, message = "" } } });
        var page = await staff.SubmitAsync($"/programmes/{Id}", "session", [.. Typed, (Closes, "2030-05-05")]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(words, page.Body.Split($"name=\"{field}\"")[0].Split("<label")[^1], StringComparison.Ordinal);
        Assert.Contains("value=\"2030-05-05\"", page.Body, StringComparison.Ordinal);
    }

    private async Task<PortalVisitor> VisitAsync()
    {
        fixture.Hub.Answer = programme.AnswerAsync;
        return await fixture.VisitAsync(TestUser.Staff());
    }
}
