using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>An installation that does not read the journal.</summary>
public sealed class UnfollowedJournalTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public async Task A_report_that_would_say_nothing_of_what_was_done_is_not_transmitted()
    {
        var id = await new AgreementClient(service.ClientOf(TestUser.Staff())).BringIntoForceAsync();
        var staff = new ReportClient(service.ClientOf(TestUser.Staff()), id);
        await ReportClient.DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);

        using var answer = await staff.TransmitAsync(new { word = "Le comité le demande." });

        Assert.Equal((HttpStatusCode.Conflict, "report.journal-not-followed"), (answer.StatusCode, (string?)(await AgreementClient.BodyOf(answer))["code"]));
        Assert.Empty((await staff.ReadAsync())["editions"]!.AsArray());
    }
}
