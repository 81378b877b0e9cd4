using System.Net;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Testing.Events;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;
using static SkillsHub.Partnership.Tests.Funding.LedgerApiTests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>What a line of the ledger is held against beside the grants' money, and who is told of it.</summary>
public sealed class LedgerLineTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invoice_is_recorded_twice_only_when_somebody_confirms_it()
    {
        var (_, staff) = await OpenAsync(service);
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RecordAsync(staff, Expense(5m, (null, 5m)))));
        var first = (string)(await Agreements.AgreementClient.BodyOf(Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created)))["id"]!;
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            Assert.Equal(first, (string?)(await RefusedAsync(refused, HttpStatusCode.Conflict, "expense.duplicate"))["earlier"]);

        using (var confirmed = await RecordAsync(staff, Expense(5m, confirmDuplicate: true, (null, 5m)), key))
            Assert.Equal(HttpStatusCode.Created, confirmed.StatusCode);
        using (var other = await RecordAsync(staff, Expense(6m, (null, 6m))))
            Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        using (await staff.PostAsync($"expenses/{first}/reverse", new { reason = "Erreur" }))
        {
        }

        // One of the two still stands.
        using var again = await RecordAsync(staff, Expense(5m, (null, 5m)));
        await RefusedAsync(again, HttpStatusCode.Conflict, "expense.duplicate");
    }

    [Fact]
    public async Task An_operating_grant_pays_for_its_year_and_an_investment_for_the_years_that_works_take()
    {
        var (_, staff) = await OpenAsync(service);
        var (operating, works) = (await staff.PaidGrantAsync(Commune, 100m, fiscalYear: 2025), await staff.PaidGrantAsync(Commune, 100m, "investment", fiscalYear: 2025));
        using (var late = await RecordAsync(staff, Expense(5m, (operating, 5m))))
            await RefusedAsync(late, HttpStatusCode.BadRequest, "expense.outside-fiscal-year", "allocations[0].grant");

        using var taken = await RecordAsync(staff, new { spentOn = "2026-03-10", amount = 5m, supplier = "Atelier", label = "Établi", family = "training", nature = "investment", allocations = new[] { new { grant = works, amount = 5m } } });

        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.True((bool)(await staff.ReadAsync("expenses"))["items"]![0]!["allocations"]![0]!["outsideYear"]!);
    }

    [Fact]
    public async Task Each_funder_is_told_its_part_in_its_grant_s_stream_and_of_own_means_nobody_is()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(service);
        var (one, other) = (await staff.PaidGrantAsync(Commune, 100m, fiscalYear: 2), await staff.PaidGrantAsync(Communaute, 100m));
        using var recorded = await RecordAsync(staff, Expense(35m, (one, 10m), (other, 20m), (null, 5m)));
        var expense = (Guid)(await Agreements.AgreementClient.BodyOf(recorded))["id"]!;
        using var reversed = await staff.PostAsync($"expenses/{expense}/reverse", new { reason = "Payée à M. Durand" });
        Assert.Equal(HttpStatusCode.Created, reversed.StatusCode);

        var back = await tap.FirstAsync<GrantSpendingReversed>(told => told.AgreementId == id && told.Number == one);
        await tap.FirstAsync<OwnMeansSpendingReversed>(told => told.AgreementId == id);
        await tap.FirstAsync<GrantSpendingReversed>(told => told.AgreementId == id && told.Number == other);

        Assert.Equal((expense, 10m, ActivityFamily.Training, 2), (back.Reverses, back.Amount, back.ActivityFamily, back.FiscalYear));
        var stream = tap.Received.OfType<GrantEvent>().Where(told => told.AggregateId == back.AggregateId).ToList();
        Assert.Equal([1, 2, 3, 4, 5, 6], stream.Select(told => told.AggregateVersion));
        Assert.All(stream, told => Assert.Equal([Commune], told.Parties));
        var spent = tap.Received.OfType<GrantSpent>().Where(told => told.StepId == expense).OrderBy(told => told.Number).ToList();
        Assert.Equal([(Commune, 10m), (Communaute, 20m)], spent.Select(told => (told.Parties.Single(), told.Amount)));
        Assert.Equal((5m, 0), tap.Received.OfType<OwnMeansSpent>().Where(told => told.ExpenseId == expense).Select(told => (told.Amount, told.Parties.Count)).Single());
        Assert.DoesNotContain(tap.Received, told => told.ToString().Contains("Papeterie", StringComparison.Ordinal) || told.ToString().Contains("Durand", StringComparison.Ordinal));
    }
}
