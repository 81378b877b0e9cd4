using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class FundingEventTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_parties_are_told_of_the_plan_from_its_opening_and_of_each_change()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget du lieu", amount = 1_000m, isPerYear = true, years = new[] { new { year = 2, amount = 500m } } }, at: "plan");
        var budget = await MadeAsync(made);
        using var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", @base = budget, rate = 10m, fiscalYears = new[] { 1, 2 }, ceiling = 80m }, at: "plan");
        var number = await MadeAsync(line);
        using (var same = await staff.SendAsync(HttpMethod.Put, $"plan/lines/{number}", new { funder = Commune, nature = "operating", @base = budget, rate = 10m, fiscalYears = new[] { 1, 2 }, ceiling = 80m }, at: "plan"))
            Assert.Equal(HttpStatusCode.NoContent, same.StatusCode);
        using (var aside = await staff.PostAsync($"plan/lines/{number}/set-aside", new { reason = "En double" }, at: "plan"))
            Assert.Equal(HttpStatusCode.NoContent, aside.StatusCode);

        var last = await tap.FirstAsync<FundingLineSetAside>(told => told.AgreementId == id);

        var stream = tap.Received.Where(told => told.AggregateId == last.AggregateId).ToList();
        Assert.Equal(Enumerable.Range(1, last.AggregateVersion), stream.Select(told => told.AggregateVersion));
        Assert.Equal([typeof(FundingBaseStated), typeof(FundingLineStated), typeof(FundingLineSetAside)], stream.TakeLast(3).Select(told => told.GetType()));
        var stated = stream.OfType<FundingLineStated>().Single(told => told.Number == number);
        Assert.Equal((Commune, 10m, 80m, budget), (stated.Funder, stated.Rate, stated.Ceiling, stated.Base));
        Assert.Contains(Departement, stated.Parties);
        Assert.Equal(new FundingYearAmount(2, 500m), stream.OfType<FundingBaseStated>().Single(told => told.Number == budget).Years.Single());
        // What the text promised is told at the opening.
        Assert.Contains(stream.OfType<FundingLineStated>(), told => told.Number == 1);
    }

    [Fact]
    public async Task A_party_alone_is_told_what_it_gave_in_kind_without_what_people_wrote_of_it()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(service);
        var gift = new { id = Guid.CreateVersion7(), party = Commune, kind = "staffTime", description = "Les heures de Mme Durand", from = "2026-01-01", to = "2026-03-31", quantity = 80m, unit = "heures de Mme Durand", proof = new { kind = "document", reference = "registre 12", title = "Relevé" }, valuation = new { amount = 900m, method = "Coût horaire" } };
        using (var given = await staff.PostAsync("in-kind", gift))
            Assert.Equal(HttpStatusCode.Created, given.StatusCode);
        using (var withdrawn = await staff.PostAsync($"in-kind/{gift.id}/withdraw", new { reason = "Erreur" }, at: $"in-kind/{gift.id}"))
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);

        var last = await tap.FirstAsync<ContributionWithdrawn>(told => told.AggregateId == gift.id);
        var recorded = tap.Received.OfType<ContributionRecorded>().Single(told => told.AggregateId == gift.id);
        Assert.Equal((1, 2, Commune), (recorded.AggregateVersion, last.AggregateVersion, last.Parties.Single()));
        Assert.Equal((id, ContributionKind.StaffTime, 80m, 900m), (recorded.AgreementId, recorded.Kind, recorded.Quantity, recorded.Valuation));
        Assert.DoesNotContain("Durand", recorded.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_expense_as_proof_the_parties_are_not_told_which_it_is()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(service);
        using var made = await LedgerApiTests.RecordAsync(staff, LedgerApiTests.Expense(5m, (null, 5m)));
        var reference = (string)(await AgreementClient.BodyOf(made))["id"]!;
        var http = new AgreementClient(service.ClientOf(TestUser.Staff()));
        using (var kept = await http.PostAsync(id, "commitments/2/fulfilments", new { fulfilledOn = "2026-03-20", proof = new { kind = "expense", reference, title = "Table" } }, (await http.ReadAsync(id, "commitments/2")).ETag))
            Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);

        var told = await tap.FirstAsync<CommitmentFulfilled>(told => told.AgreementId == id);

        Assert.Equal((ProofKind.Expense, null, null), (told.ProofKind, told.ProofReference, told.ProofTitle));
    }
}
