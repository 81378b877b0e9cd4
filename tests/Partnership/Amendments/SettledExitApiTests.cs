using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What all signed takes effect on its day, whoever left or wrote letters since.</summary>
public sealed class SettledExitApiTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task Letters_that_one_party_sends_afterwards_do_not_undo_an_exit_that_all_signed()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await SignedByAllAsync(id, new { leave = Parties[..3] });
        // Its notice runs for two months yet: it may take its letters back.
        var letter = await staff.SendLetterAsync(id, "termination", Parties[3], [.. Parties.Where(party => party != Parties[3])], Today);
        foreach (var party in Parties.Where(party => party != Parties[3]))
            await AmendmentClient.AssertDoneAsync(await staff.SendAsync(HttpMethod.Put, id, $"notices/{letter}/receipts/{party}", new { receivedOn = $"{Today:O}" }, "*"));
        await DayComesAsync(id);

        await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id && told.Party == Parties[2]);
        Assert.Equal(("inEffect", "inForce"), (await StateAsync(id, number), (string?)(await staff.ReadAsync(id)).Body["state"]));
    }

    [Fact]
    public async Task Where_somebody_else_left_before_an_exit_that_all_signed_leaves_no_two_parties_and_ends_the_agreement()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await SignedByAllAsync(id, new { leave = Parties[1..4] });
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);
        await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id && told.Party == Parties[0]);
        await DayComesAsync(id);

        Assert.Equal(Today, (await tap.FirstAsync<AgreementTerminated>(told => told.AggregateId == id)).EndedOn);
        Assert.Equal("inEffect", await StateAsync(id, number));
    }

    [Fact]
    public async Task What_has_come_about_already_keeps_back_nothing_of_the_rest()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var lines = (await staff.ReadAsync(id, "commitments?limit=100")).Body["items"]!.AsArray();
        var own = (int)lines.First(line => (string?)line!["party"] == Parties[0])!["number"]!;
        await SignedByAllAsync(id, new { leave = Parties[..1], endCommitments = new[] { own }, addCommitments = new[] { new { text = "Ouvrir la grande salle", party = Parties[1] } } });
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);
        await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);
        await DayComesAsync(id);

        await tap.FirstAsync<AgreementAmended>(told => told.AggregateId == id);
        Assert.Contains("Ouvrir la grande salle", (await staff.ReadAsync(id, "commitments?limit=100")).Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(tap.Received.OfType<AgreementPartyLeft>(), told => told.AggregateId == id);
    }

    [Fact]
    public async Task Of_two_of_one_day_the_first_finds_the_terms_without_the_second()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var promise = await SignedByAllAsync(id, new { terms = new { originals = 9 }, addCommitments = new[] { new { text = "Ouvrir la petite salle", party = Parties[0] } } });
        var exit = await SignedByAllAsync(id, new { leave = Parties[..1] });
        await DayComesAsync(id);

        await tap.FirstAsync<AgreementAmended>(told => told.AggregateId == id && told.Amendment == exit);
        Assert.Equal("inEffect", await StateAsync(id, promise));
        Assert.Equal("9", (string?)(await staff.TermAsync(id, "originals"))!["value"]);
    }

    [Fact]
    public async Task A_shorter_notice_that_awaited_only_who_leaves_holds_from_its_exit_on()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var proposal = new { notice = new { count = 15, unit = "days" }, agreedOn = $"{ExpressAgreements.SignedOn:O}", proof = "Projet" };
        await AmendmentClient.AssertDoneAsync(await staff.SendAsync(HttpMethod.Put, id, "force-majeure", proposal, "*"));
        await staff.ConfirmNoticeAsync(id, ExpressAgreements.SignedOn, Parties[1..]);
        await SignedByAllAsync(id, new { leave = Parties[..1] });
        await DayComesAsync(id);

        var held = await tap.FirstAsync<AgreementNoticeShortened>(told => told.AggregateId == id);
        Assert.Equal(("P15D", Today), (held.Notice, held.AgreedOn));
        var years = (await staff.ReadAsync(id, "years")).Body;
        Assert.Equal((15, false), ((int)years["shortened"]!["notice"]!["count"]!, (bool)years["agreed"]![0]!["isProposed"]!));
    }

    [Fact]
    public async Task It_holds_only_where_it_is_shorter_than_what_the_amendment_of_that_exit_makes_of_the_text_s()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var proposal = new { notice = new { count = 15, unit = "days" }, agreedOn = $"{ExpressAgreements.SignedOn:O}", proof = "Projet" };
        await AmendmentClient.AssertDoneAsync(await staff.SendAsync(HttpMethod.Put, id, "force-majeure", proposal, "*"));
        await staff.ConfirmNoticeAsync(id, ExpressAgreements.SignedOn, Parties[1..]);
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, new { leave = Parties[..1], terms = new { terminationNotice = new { count = 10, unit = "days" } } }));

        var years = (await staff.ReadAsync(id, "years")).Body;
        Assert.Null(years["shortened"]);
        Assert.True((bool)years["agreed"]![0]!["isProposed"]!);
    }

    private async Task<int> SignedByAllAsync(Guid id, object changes)
    {
        var number = await staff.ProposeAsync(id, changes, effectiveOn: Today.AddDays(20));
        await staff.SignAllAsync(id, number);
        return number;
    }

    private async Task<string?> StateAsync(Guid id, int number) => (string?)(await staff.ReadAsync(id, $"amendments/{number}")).Body["summary"]!["state"];

    // As though the day on which they are to hold had come.
    private Task DayComesAsync(Guid id) => service.Database.ExecuteAsync($"update amendment set effective_from = '{Today:yyyy-MM-dd}' where agreement_id = '{id}'", Token);
}
