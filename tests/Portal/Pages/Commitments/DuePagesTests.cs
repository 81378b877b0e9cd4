using System.Net;
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
        Assert.Contains($"<a href=\"{Page}\" lang=\"fr\">financer l'équipement</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/due\"", page.Body, StringComparison.Ordinal);
        // The register is right where staff corrected what the import read.
        Assert.Contains("Vos engagements (6)", page.Body, StringComparison.Ordinal);
        Assert.Contains("<li>financer l'équipement", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("ce que l'import a lu", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("inscrit deux fois", page.Body, StringComparison.Ordinal);
        Assert.Contains("Seules les 3 conventions les plus récentes sont montrées", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_due_days_are_listed_by_day()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        var page = await partner.OpenAsync("/due");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches(@"30 juin 2026</strong>(\s<span[^<]*</span>)?\s+<a ", page.Body);
        Assert.Contains("(commun à toutes les parties)", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Contrat · ", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_s_due_days_name_the_party_and_its_space_leads_there()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        Assert.Contains("Contrat · Région Grand Est", (await staff.OpenAsync("/due")).Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/due\"", (await staff.OpenAsync("/staff")).Body, StringComparison.Ordinal);
    }
}
