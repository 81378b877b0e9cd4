using System.Globalization;
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
        await RecordedBeforeAsync(id);
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
        await RecordedBeforeAsync(id);
        Assert.Equal(Today.AddDays(-2), (await tap.FirstAsync<DeadlineMissed>(told => told.AgreementId == id)).LegalDate);
    }

    [Fact]
    public async Task Who_paid_in_time_is_told_of_nothing_missed_while_the_past_is_recorded()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(end: null);
        var grant = await staff.GrantedAsync(Commune);
        await staff.CallAsync(grant, 1_000m, Today.AddDays(-1));
        // Each turn looks at all agreements: this one had its turn when a later one is told of.
        var (other, money) = await OpenAsync(end: null);
        await money.CallAsync(await money.GrantedAsync(Commune), 1_000m, Today.AddDays(20));
        await tap.FirstAsync<DeadlineApproaching>(told => told.AgreementId == other && told.Kind == DeadlineKind.FundingCall);
        Assert.DoesNotContain(tap.Received.OfType<DeadlineMissed>(), told => told.AgreementId == id && told.Kind == DeadlineKind.FundingCall);
        await staff.MadeStepAsync(grant, "payments", new { instalment = 1, on = Today.AddDays(-2).ToString("O", CultureInfo.InvariantCulture), amount = 1_000m });
        await tap.FirstAsync<DeadlineMet>(told => told.AgreementId == id && told.Kind == DeadlineKind.FundingCall);
    }

    // As though some days had passed since.
    private Task RecordedBeforeAsync(Guid id) => service.Database.ExecuteAsync(
        $"update funding_grant_step set recorded_at = recorded_at - interval '3 days' where grant_id in (select id from funding_grant where agreement_id = '{id}'); update funding_grant set hub = hub where agreement_id = '{id}'", Token);

    private async Task<(Guid Id, FundingRequests Staff)> OpenAsync(DateOnly? end)
    {
        var id = await agreements.BringExpressIntoForceAsync(end);
        return (id, new FundingRequests(service.ClientOf(TestUser.Staff()), id));
    }
}
