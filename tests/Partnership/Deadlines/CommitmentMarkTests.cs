using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>A release in which days of commitments are deadlines tells nobody what became of them in the years before; nor one that knows reports otherwise, what was told.</summary>
public sealed class CommitmentMarkTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_missed_or_kept_before_is_taken_as_told_and_what_is_missed_later_is_not()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var numbers = (await RegisterRequests.ListAsync(staff, id)).Where(line => line["party"] is not null).Select(line => (int)line["number"]!).ToList();
        await PlanAsync(id, numbers[0], ExpressAgreements.Today.AddDays(-9));
        await PlanAsync(id, numbers[1], ExpressAgreements.Today.AddDays(9));
        var record = new { fulfilledOn = Day(ExpressAgreements.Today.AddDays(-9)), proof = new { kind = "document", reference = "registre 12", title = "Convention de prêt" } };
        await PlanAsync(id, numbers[2], ExpressAgreements.Today.AddDays(-9));
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.FulfilAsync(staff, id, numbers[2], record)).StatusCode);

        await service.MigrateAgainAsync();
        Assert.Equal($"commitment.{numbers[0]} missed, commitment.{numbers[2]} met", await MarksAsync(id));
        Assert.Equal(0, await service.Database.ScalarAsync<long>($"select count(*) from deadline_book where agreement_id = '{id}'", Token));

        await PlanAsync(id, numbers[3], ExpressAgreements.Today.AddDays(-2));
        await service.MigrateAgainAsync();
        Assert.Equal($"commitment.{numbers[0]} missed, commitment.{numbers[2]} met", await MarksAsync(id));
    }

    [Fact]
    public async Task What_was_told_of_a_report_by_its_turn_is_taken_as_told_by_the_year_in_which_it_is_due()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await service.Database.ScalarAsync<long>(
            $"""
            with told as (
              insert into deadline_mark (agreement_id, deadline_id, legal_date, missed_at)
              values ('{id}', 'report.1.1', '2026-03-31', now()), ('{id}', 'report.1.2', '2027-03-31', null), ('{id}', 'report.2.1', '2026-06-30', now()), ('{id}', 'report.3', null, null) returning 1)
            select count(*) from told
            """,
            Token);

        await service.MigrateAgainAsync();
        await service.MigrateAgainAsync();
        Assert.Equal(
            "report.1.2026 2026-03-31 missed, report.1.2027 2027-03-31, report.2.2026 2026-06-30 missed",
            await service.Database.ScalarAsync<string>(
                $"""
                select string_agg(deadline_id || ' ' || legal_date || case when missed_at is not null then ' missed' else '' end, ', ' order by deadline_id)
                from deadline_mark where agreement_id = '{id}' and deadline_id like 'report.%.20%'
                """,
                Token));
    }

    private Task<string> MarksAsync(Guid id) => service.Database.ScalarAsync<string>(
        $"""
        select string_agg(deadline_id || case when missed_at is not null then ' missed' when met_at is not null then ' met' else ' approaching' end, ', ' order by length(deadline_id), deadline_id)
        from deadline_mark where agreement_id = '{id}' and deadline_id like 'commitment.%'
        """,
        Token);

    private async Task PlanAsync(Guid id, int number, DateOnly dueOn) =>
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.PlanAsync(staff, id, number, new { kind = "once", dueOn = Day(dueOn) })).StatusCode);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
