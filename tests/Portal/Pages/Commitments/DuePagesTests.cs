using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Commitments.CommitmentAnswers;

namespace SkillsHub.Portal.Tests.Pages.Commitments;

public sealed class DuePagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private readonly CommitmentAnswers hub = new();

    [Fact]
    public async Task The_partner_space_says_how_far_its_own_promises_are()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        var page = await partner.OpenAsync("/partner");
        Assert.Contains($"href=\"{Register}?who={Region}&state=overdue\">2 En retard</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Register}?who=everybody&state=ongoing\">1 Permanent (commun)</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Register}?who=mine\"", page.Body, StringComparison.Ordinal);
        Assert.Matches($"<a href=\"{Page}\">Engagement n° 4</a>[^<]*: <span lang=\"fr\">financer l.équipement</span>", page.Body);
        // What can still be done in time comes before what cannot, and what is next before all else.
        Assert.Matches("(?s)Ce qui vient.*2 lettres de reconduction.*prêter une salle.*financer l'équipement.*Ce qu’il faut décider", page.Body);
        Assert.Contains("href=\"/due\"", page.Body, StringComparison.Ordinal);
        // The register is right where staff corrected what the import read.
        Assert.Contains("Vos engagements (6)", page.Body, StringComparison.Ordinal);
        Assert.Contains("<li>financer l'équipement", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ce que l'import a lu", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("inscrit deux fois", page.Body, StringComparison.Ordinal);
        Assert.Contains("Seules 3 conventions sont montrées, celles en vigueur d’abord", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_all_promise_is_not_counted_for_who_has_left()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = new CommitmentAnswers { LeftOn = "2026-06-01" }.Answer();
        var page = (await partner.OpenAsync("/partner")).Body;
        Assert.Contains("Vos engagements (5)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Permanent (commun)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_due_days_are_listed_by_day_and_lead_to_where_they_are_seen_to()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        var page = await partner.OpenAsync("/due?state=approaching");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches("(?s)20 juillet 2026</strong>.*2 lettres de reconduction.*30 juillet 2026</strong>.*prêter une salle", page.Body);
        Assert.Contains("commun à toutes les parties", (await partner.OpenAsync("/due?state=missed")).Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"/agreements/{Id}/notices\">2 lettres de reconduction</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/due?state=approaching\">3 à préparer</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"approaching\" selected", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_still_be_done_in_time_comes_first_on_the_page_of_all_due_days_too_and_the_menu_leads_there()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync("/due?afterMissed=c2");

        Assert.Contains("/api/partnership/deadlines/due?state=dueToday,approaching&limit=50", fixture.Hub.Calls);
        Assert.Contains("/api/partnership/deadlines/due?state=missed&after=c2&limit=50", fixture.Hub.Calls);
        Assert.Matches("(?s)<h1>.*prêter une salle.*Ce qui est manqué.*financer l'équipement", page.Body);
        Assert.Contains("<a href=\"/due\" aria-current=\"page\">Échéances</a>", page.Body, StringComparison.Ordinal);
        using var stranger = await fixture.VisitAsync();
        Assert.DoesNotContain("href=\"/due\"", (await stranger.OpenAsync("/legal")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_something_was_missed_the_page_of_all_due_days_does_not_say_that_nothing_waits()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = context => context.Request.Query["state"] == "dueToday,approaching"
            ? context.Response.WriteAsJsonAsync(new { day = "2026-07-01", missed = 1, items = Array.Empty<object>() })
            : hub.Answer()(context);
        var page = (await partner.OpenAsync("/due")).Body;

        Assert.Matches("(?s)Rien n’est dû aujourd’hui ni à préparer.*Ce qui est manqué.*financer l'équipement", WebUtility.HtmlDecode(page));
        Assert.DoesNotContain("Rien n’attend personne", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_s_space_begins_with_what_is_next_and_names_the_party()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        var page = (await staff.OpenAsync("/staff")).Body;
        Assert.Matches("(?s)<h1>.*Ce qui vient.*Engagement n° 5 \\(Région Grand Est\\).*Importer une convention", page);
        Assert.Contains("href=\"/due\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/staff")]
    [InlineData("/partner")]
    public async Task A_hundred_letters_that_were_missed_hide_nothing_of_what_is_to_be_done(string space)
    {
        using var visitor = await fixture.VisitAsync(space == "/staff" ? TestUser.Staff() : TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        await visitor.OpenAsync(space);

        Assert.Contains("/api/partnership/deadlines/due?state=dueToday,approaching&limit=100", fixture.Hub.Calls);
        Assert.Contains(fixture.Hub.Calls, call => call.StartsWith("/api/partnership/deadlines/due?state=missed&limit=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_deadlines_cannot_be_read_both_spaces_say_so()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = context.Request.Path.Value!.EndsWith("deadlines/due", StringComparison.Ordinal) ? 503 : 200;
            return context.Response.StatusCode == 200 ? hub.Answer()(context) : Task.CompletedTask;
        };
        Assert.Contains("Les échéances sont momentanément indisponibles.", (await staff.OpenAsync("/staff")).Body, StringComparison.Ordinal);
    }
}
