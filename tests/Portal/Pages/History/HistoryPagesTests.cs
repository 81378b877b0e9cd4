using System.Net;
using SkillsHub.Portal.Tests.Pages.Commitments;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Commitments.CommitmentAnswers;

namespace SkillsHub.Portal.Tests.Pages.History;

public sealed class HistoryPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private readonly CommitmentAnswers hub = new();

    [Fact]
    public async Task The_history_of_an_agreement_says_of_each_change_what_it_is_about_and_takes_nobody_for_the_system_by_name()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"/agreements/{Id}/history");

        Assert.Contains($"/api/partnership/agreements/{Id}/audit?limit=20", fixture.Hub.Calls);
        Assert.Contains($"<a href=\"{Page}\">Engagement n°\u00a04</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains(", system", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"voucher\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"calendarLink\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<del>31 mars 2026</del> → <ins>30 juin 2026</ins>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_what_and_when_stand_in_the_address()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        var page = await staff.OpenAsync("/history?subject=commitment&by=accueil&from=2026-03-01&to=2026-03-31");

        Assert.Contains("/api/partnership/audit?subject=commitment&by=accueil&from=2026-03-01&to=2026-03-31&limit=20", fixture.Hub.Calls);
        Assert.Contains("<option value=\"commitment\" selected", page.Body, StringComparison.Ordinal);
        foreach (var subject in new[] { "organisation", "hub", "calendarLink" })
            Assert.Contains($"<option value=\"{subject}\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"accueil\"", page.Body, StringComparison.Ordinal);
        await staff.OpenAsync("/agreements?q=valcendre&state=inForce&sort=end");
        Assert.Contains("/api/partnership/agreements?state=inForce&q=valcendre&sort=end&limit=20", fixture.Hub.Calls);
    }

    [Fact]
    public async Task The_history_of_the_hub_is_the_staff_s()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        Assert.Equal(HttpStatusCode.OK, (await staff.OpenAsync("/history")).Status);
        Assert.Contains("/api/partnership/audit?limit=20", fixture.Hub.Calls);
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        Assert.NotEqual(HttpStatusCode.OK, (await partner.OpenAsync("/history")).Status);
    }
}
