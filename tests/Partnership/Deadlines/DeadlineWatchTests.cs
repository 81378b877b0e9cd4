using System.Globalization;
using System.Net;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class DeadlineWatchTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_approaches_and_what_is_met_is_told_once_however_many_replicas_look()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        await service.StartReplicaAsync(Token);
        var id = await staff.BringExpressIntoForceAsync(end: ExpressAgreements.Today.AddMonths(4));
        await tap.FirstAsync<DeadlineApproaching>(told => told.AgreementId == id && told.Kind == DeadlineKind.RenewalNotice);
        await SendAsync(id, Parties[0], Parties[1]);
        await tap.FirstAsync<DeadlineMet>(told => told.AgreementId == id);
        await SendAsync(id, Parties[1], Parties[0]);
        var last = await tap.FirstAsync<DeadlineMet>(told => told.AgreementId == id && told.Party == Parties[1]);

        // One stream in order, so that what came twice before the last would be here.
        var stream = tap.Received.Where(told => told.AggregateId == last.AggregateId).ToList();
        Assert.Equal(Enumerable.Range(1, stream.Count), stream.Select(told => told.AggregateVersion));
        Assert.Equal(20, stream.OfType<DeadlineApproaching>().Count(told => told.Kind == DeadlineKind.RenewalNotice));
        Assert.Equal(stream.Count, stream.Select(told => (told.GetType(), IdOf(told))).Distinct().Count());
        Assert.Equal([Parties[0], Parties[1]], last.Parties.OrderBy(party => Array.IndexOf(Parties, party)));
    }

    [Fact]
    public async Task What_was_missed_is_told_and_told_anew_once_its_day_has_changed()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringNotifiedIntoForceAsync();
        // Three months before its end, and since all had signed.
        await StartAsync(id, ExpressAgreements.Today.AddMonths(-9).AddDays(-20));
        var missed = await tap.FirstAsync<DeadlineMissed>(told => told.AgreementId == id && told.Kind == DeadlineKind.RenewalNotice);

        await StartAsync(id, ExpressAgreements.Today.AddMonths(-9).AddDays(-10));
        var anew = await tap.FirstAsync<DeadlineMissed>(told => told.AgreementId == id && told.DeadlineId == missed.DeadlineId && told.LegalDate != missed.LegalDate);
        Assert.True(anew.LegalDate > missed.LegalDate);
    }

    [Fact]
    public async Task The_day_of_a_commitment_is_told_to_who_promised_and_told_anew_on_another_day()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var own = (await RegisterRequests.ListAsync(staff, id)).First(line => line["party"] is not null);
        var (number, party) = ((int)own["number"]!, (string)own["party"]!);
        await PlanAsync(id, number, ExpressAgreements.Today.AddDays(20));
        var first = await tap.FirstAsync<DeadlineApproaching>(told => told.AgreementId == id && told.Kind == DeadlineKind.Commitment);
        Assert.Equal(($"commitment.{number}", party), (first.DeadlineId, first.Party));
        Assert.Equal([party], first.Parties);

        await PlanAsync(id, number, ExpressAgreements.Today.AddDays(10));
        await tap.FirstAsync<DeadlineApproaching>(told => told.DeadlineId == first.DeadlineId && told.AgreementId == id && told.LegalDate == ExpressAgreements.Today.AddDays(10));
        await PlanAsync(id, number, ExpressAgreements.Today.AddDays(-1));
        await tap.FirstAsync<DeadlineMissed>(told => told.DeadlineId == first.DeadlineId && told.AgreementId == id);
        // It had been kept in time after all.
        var record = new { fulfilledOn = ExpressAgreements.Today.AddDays(-1).ToString("O", CultureInfo.InvariantCulture), proof = new { kind = "document", reference = "registre 12", title = "Convention de prêt" } };
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.FulfilAsync(staff, id, number, record)).StatusCode);
        await tap.FirstAsync<DeadlineMet>(told => told.DeadlineId == first.DeadlineId && told.AgreementId == id);
    }

    [Fact]
    public async Task Of_an_agreement_that_is_over_nothing_is_missed()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var over = await staff.BringExpressIntoForceAsync(end: ExpressAgreements.Today.AddDays(-1));
        var other = await staff.BringExpressIntoForceAsync(end: ExpressAgreements.Today.AddMonths(2));
        // Agreements are looked at in the order of their ids, so that the older one had its turn.
        await tap.FirstAsync<DeadlineMissed>(told => told.AgreementId == other);
        Assert.DoesNotContain(tap.Received.OfType<DeadlineMissed>(), told => told.AgreementId == over);
    }

    private async Task StartAsync(Guid id, DateOnly startsOn)
    {
        var years = new { startsOn = startsOn.ToString("O", CultureInfo.InvariantCulture) };
        using var said = await staff.SendAsync(HttpMethod.Put, id, "years", years, (await staff.ReadAsync(id, "years")).ETag);
        Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);
    }

    private async Task PlanAsync(Guid id, int number, DateOnly dueOn) =>
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.PlanAsync(staff, id, number, new { kind = "once", dueOn = dueOn.ToString("O", CultureInfo.InvariantCulture) })).StatusCode);

    private static string IdOf(IntegrationEvent told) => told switch
    {
        DeadlineApproaching approaching => approaching.DeadlineId,
        DeadlineMet met => met.DeadlineId,
        DeadlineMissed missed => missed.DeadlineId,
        _ => "",
    };

    private async Task SendAsync(Guid id, string from, string to)
    {
        var sentOn = ExpressAgreements.SignedOn.ToString("O", CultureInfo.InvariantCulture);
        using var sent = await staff.PostAsync(id, "notices", new { purpose = "renewal", from, to = new[] { to }, number = $"{Guid.NewGuid():N}", sentOn }, ifMatch: null);
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
    }
}
