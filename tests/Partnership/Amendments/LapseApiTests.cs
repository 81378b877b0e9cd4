using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What all signed and can no longer be applied on its day: nothing of it is, and that is told.</summary>
public sealed class LapseApiTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task What_a_party_was_to_promise_that_left_before_that_day_comes_to_nothing_as_a_whole()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var changes = new { terms = new { originals = 9 }, addCommitments = new[] { new { text = "Ouvrir une salle", party = Parties[0] } } };
        var number = await staff.ProposeAsync(id, changes, effectiveOn: Today.AddDays(20));
        await staff.SignAllAsync(id, number);
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);
        await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);
        await DayComesAsync(id, Today);

        var lapsed = await tap.FirstAsync<AgreementAmendmentLapsed>(told => told.AggregateId == id);
        Assert.Equal((number, "agreement.not-a-party"), (lapsed.Amendment, lapsed.Rule));
        Assert.Equal(Parties[1..].Order(), lapsed.Parties.Order());
        var amendment = (await staff.ReadAsync(id, $"amendments/{number}")).Body;
        Assert.Equal(("lapsed", "agreement.not-a-party"), ((string?)amendment["summary"]!["state"], (string?)amendment["ending"]!["reason"]));
        Assert.NotEqual("9", (string?)(await staff.TermAsync(id, "originals"))?["value"]);
        Assert.DoesNotContain("Ouvrir une salle", (await staff.ReadAsync(id, "commitments?limit=100")).Body.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(tap.Received.OfType<AgreementAmended>(), told => told.AggregateId == id);
    }

    [Fact]
    public async Task What_was_to_hold_after_an_end_that_came_earlier_lapses_with_the_end()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, AmendmentClient.LongerNotice, effectiveOn: Today.AddDays(20));
        await staff.SignAllAsync(id, number);
        await service.Database.ExecuteAsync($"update agreement set ends_on = '{Today.AddDays(-1):yyyy-MM-dd}' where id = '{id}'", Token);

        var lapsed = await tap.FirstAsync<AgreementAmendmentLapsed>(told => told.AggregateId == id);
        Assert.Equal((number, "agreement.ended"), (lapsed.Amendment, lapsed.Rule));
        Assert.Single(tap.Received.OfType<AgreementExpired>(), told => told.AggregateId == id);
        Assert.Equal("lapsed", (string?)(await staff.ReadAsync(id, $"amendments/{number}")).Body["summary"]!["state"]);
    }

    [Fact]
    public async Task What_can_no_longer_be_applied_keeps_no_end_back()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, new { join = new[] { new { slug = "lycee-des-cimes", name = "Lycée des Cimes" } } }, effectiveOn: Today.AddDays(20));
        await staff.SignAllAsync(id, number);
        await service.Database.ExecuteAsync(
            $"""
            update amendment set changes = replace(changes::text, 'lycee-des-cimes', '{Parties[0]}')::jsonb where agreement_id = '{id}';
            update agreement set ends_on = '{Today.AddDays(-1):yyyy-MM-dd}' where id = '{id}';
            """,
            Token);
        await DayComesAsync(id, Today.AddDays(-2));

        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == id);
        Assert.Equal("lapsed", (string?)(await staff.ReadAsync(id, $"amendments/{number}")).Body["summary"]!["state"]);
    }

    // As though that day, on which it is to hold, had come.
    private Task DayComesAsync(Guid id, DateOnly day) => service.Database.ExecuteAsync($"update amendment set effective_from = '{day:yyyy-MM-dd}' where agreement_id = '{id}'", Token);
}
