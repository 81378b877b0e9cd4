using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class FundingCallWatchTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private static readonly DateOnly Today = ExpressAgreements.Today;
    private readonly AgreementClient agreements = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_becomes_of_a_call_is_told_once_to_its_funder_alone_and_another_call_anew()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(end: null);
        var grant = await staff.GrantedAsync(Commune);
        await staff.CallAsync(grant, 1_000m, Today.AddDays(20));
        var first = await tap.FirstAsync<DeadlineApproaching>(told => told.AgreementId == id && told.Kind == DeadlineKind.FundingCall);
        Assert.Equal(($"funding-call.{grant}.1", Commune, Today.AddDays(20)), (first.DeadlineId, first.Party, first.LegalDate));
        await staff.PayAsync(grant, 1, 400m);
        await staff.PayAsync(grant, 1, 600m);
        await tap.FirstAsync<DeadlineMet>(told => told.AgreementId == id && told.Kind == DeadlineKind.FundingCall);

        // Expected on another day, it is called anew.
        await staff.ReverseAsync(grant, "paid");
        await staff.ReverseAsync(grant, "paid");
        await staff.ReverseAsync(grant, "called");
        await staff.CallAsync(grant, 1_000m, Today.AddDays(10));
        await tap.FirstAsync<DeadlineApproaching>(told => told.AgreementId == id && told.DeadlineId == $"funding-call.{grant}.2");
        await staff.CallAsync(grant, 500m, Today.AddDays(-1));
        await tap.FirstAsync<DeadlineMissed>(told => told.AgreementId == id && told.DeadlineId == $"funding-call.{grant}.3");

        var stream = tap.Received.OfType<DeadlineEvent>().Where(told => told.AgreementId == id && told.Kind == DeadlineKind.FundingCall).ToList();
        Assert.Equal(
            [("DeadlineApproaching", 1), ("DeadlineMet", 1), ("DeadlineApproaching", 2), ("DeadlineMissed", 3)],
            stream.OrderBy(told => told.AggregateVersion).Select(told => (told.GetType().Name, told.DeadlineId[^1] - '0')));
        Assert.All(stream, told => Assert.Equal([Commune], told.Parties));
    }

    [Fact]
    public async Task Of_an_agreement_that_is_over_a_call_is_missed_as_money_stays_owed()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(end: Today.AddDays(-1));
        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == id);
        var grant = await staff.GrantedAsync(Commune);
        await staff.CallAsync(grant, 1_000m, Today.AddDays(-2));
        Assert.Equal(Today.AddDays(-2), (await tap.FirstAsync<DeadlineMissed>(told => told.AgreementId == id)).LegalDate);
    }

    private async Task<(Guid Id, FundingRequests Staff)> OpenAsync(DateOnly? end)
    {
        var id = await agreements.BringExpressIntoForceAsync(end);
        return (id, new FundingRequests(service.ClientOf(TestUser.Staff()), id));
    }
}
