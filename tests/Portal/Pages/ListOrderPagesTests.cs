using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Pages.Amendments;
using SkillsHub.Portal.Tests.Pages.Commitments;
using SkillsHub.Portal.Tests.Pages.Committee;
using SkillsHub.Portal.Tests.Pages.Deadlines;
using SkillsHub.Portal.Tests.Pages.Funding;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>Lists that grow with the years are filtered and ordered by their address.</summary>
public sealed class ListOrderPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("amendments", "?state=signed&sort=oldest", "amendments?state=signed&sort=oldest&limit=50", "signed")]
    [InlineData("committee", "?state=held&sort=oldest", "committee/meetings?state=held&sort=oldest&limit=50", "held")]
    [InlineData("committee", "?state=held&sort=oldest", "committee/decisions?sort=oldest&limit=50", "oldest")]
    [InlineData("notices", "?purpose=renewal&from=cnam&sort=oldest", "notices?purpose=renewal&from=cnam&sort=oldest&limit=50", "renewal")]
    [InlineData("funding/grants", "?state=paid&sort=latest", "funding/grants?state=paid&sort=latest&limit=50", "latest")]
    [InlineData("history", "?subject=grant&sort=oldest", "audit?subject=grant&sort=oldest&limit=20", "oldest")]
    public async Task What_the_address_asks_for_is_asked_of_the_service_and_stays_chosen(string page, string query, string asked, string chosen)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var (id, answer) = HubOf(page);
        fixture.Hub.Answer = answer;
        fixture.Hub.Calls.Clear();

        var list = await staff.OpenAsync($"/agreements/{id}/{page}{query}");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Contains($"/api/partnership/agreements/{id}/{asked}", fixture.Hub.Calls);
        Assert.Contains($"<option value=\"{chosen}\" selected", list.Body, StringComparison.Ordinal);
    }

    private static (Guid Id, RequestDelegate Answer) HubOf(string page) => page switch
    {
        "amendments" => (AmendmentAnswers.Id, new AmendmentAnswers().AnswerAsync),
        "committee" => (CommitteeAnswers.Id, new CommitteeAnswers().AnswerAsync),
        "notices" => (DeadlineAnswers.Id, new DeadlineAnswers().AnswerAsync),
        "history" => (CommitmentAnswers.Id, new CommitmentAnswers().Answer()),
        _ => (FundingAnswers.Id, new FundingAnswers().AnswerAsync),
    };
}
