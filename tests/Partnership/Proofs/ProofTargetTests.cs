using System.Net;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Documentation.Contracts.V1;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Proofs;

public sealed class ProofTargetTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void What_is_told_late_changes_nothing_and_what_comes_back_is_there_again()
    {
        var target = new ProofTarget { Kind = ProofKind.Resource, Id = Guid.CreateVersion7(), Hub = "valmer" };
        target.Announce(1, "Guide", Audience.Public);
        target.TakeAway(3, Drafts.Now);
        target.Announce(2, "Guide", Audience.Public);
        Assert.Equal((Drafts.Now, ""), (target.GoneAt, target.Title));

        target.Announce(4, "Guide, 2e édition", Audience.Partners);
        Assert.Equal((null, "Guide, 2e édition", Audience.Partners), (target.GoneAt, target.Title, target.Audience));
    }

    [Fact]
    public async Task A_proof_that_nothing_is_known_of_is_taken_confirmed_once_it_is_told_of_and_marked_when_it_is_withdrawn()
    {
        await using var documentation = await OtherService.ConnectAsync(service.Broker, Token);
        var (agreement, resource) = (await staff.BringIntoForceAsync(), Guid.CreateVersion7());
        using (var recorded = await FulfilAsync(agreement, "resource", resource))
            Assert.Equal(HttpStatusCode.NoContent, recorded.StatusCode);
        Assert.Equal("unverified", await StandingAsync(agreement));

        await documentation.TellAsync(Published(resource, 1), Token);
        await Eventually.TrueAsync(async () => await StandingAsync(agreement) == "confirmed");
        await documentation.TellAsync(
            new ResourceWithdrawn { EventId = Guid.CreateVersion7(), Hub = TestUser.DefaultHub, OccurredAt = DateTimeOffset.UtcNow, AggregateId = resource, AggregateVersion = 2, Title = "Guide" }, Token);
        await Eventually.TrueAsync(async () => await StandingAsync(agreement) == "gone");

        using var refused = await FulfilAsync(agreement, "resource", resource);
        Assert.Equal((HttpStatusCode.BadRequest, "proof.gone"), await RefusalOf(refused));
    }

    [Fact]
    public async Task An_event_of_another_hub_or_one_that_is_still_to_come_shows_nothing()
    {
        await using var events = await OtherService.ConnectAsync(service.Broker, Token);
        var agreement = await staff.BringIntoForceAsync();
        var (held, coming, elsewhere) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await events.TellAsync(Announced(coming, TestUser.DefaultHub, DateTimeOffset.UtcNow.AddDays(3)), Token);
        await events.TellAsync(Announced(elsewhere, "ailleurs", DateTimeOffset.UtcNow.AddDays(-3)), Token);
        await events.TellAsync(Announced(held, TestUser.DefaultHub, DateTimeOffset.UtcNow.AddDays(-3)), Token);
        await Eventually.TrueAsync(async () => await service.Database.ScalarAsync<long>($"select count(*) from proof_target where id in ('{held}', '{coming}', '{elsewhere}')", Token) == 3);

        foreach (var (id, code) in new[] { (coming, "proof.not-yet-held"), (elsewhere, "proof.not-found") })
        {
            using var refused = await FulfilAsync(agreement, "event", id);
            Assert.Equal((HttpStatusCode.BadRequest, code), await RefusalOf(refused));
        }

        using var recorded = await FulfilAsync(agreement, "event", held);
        Assert.Equal(HttpStatusCode.NoContent, recorded.StatusCode);
        Assert.Equal("confirmed", await StandingAsync(agreement));
    }

    [Fact]
    public async Task An_event_that_was_recorded_before_it_was_known_or_is_put_off_is_marked_as_not_yet_held()
    {
        await using var events = await OtherService.ConnectAsync(service.Broker, Token);
        var (agreement, coming) = (await staff.BringIntoForceAsync(), Guid.CreateVersion7());
        using (var recorded = await FulfilAsync(agreement, "event", coming))
            Assert.Equal(HttpStatusCode.NoContent, recorded.StatusCode);

        await events.TellAsync(Announced(coming, TestUser.DefaultHub, DateTimeOffset.UtcNow.AddDays(3)), Token);
        await Eventually.TrueAsync(async () => await StandingAsync(agreement) == "notYetHeld");
    }

    [Fact]
    public async Task An_expense_is_a_proof_to_who_may_see_it_until_it_is_reversed()
    {
        var (agreement, funding) = await FundingRequests.OpenAsync(service);
        using var made = await LedgerApiTests.RecordAsync(funding, LedgerApiTests.Expense(5m, (null, 5m)));
        var expense = (Guid)(await AgreementClient.BodyOf(made))["id"]!;
        using (var unknown = await FulfilAsync(agreement, "expense", Guid.CreateVersion7()))
            Assert.Equal((HttpStatusCode.BadRequest, "proof.not-found"), await RefusalOf(unknown));
        var partner = new AgreementClient(service.ClientOf(TestUser.Partner(FundingRequests.Commune)));
        using (var hidden = await FulfilAsync(agreement, "expense", expense, partner))
            Assert.Equal((HttpStatusCode.BadRequest, "proof.not-found"), await RefusalOf(hidden));

        using (var recorded = await FulfilAsync(agreement, "expense", expense))
            Assert.Equal(HttpStatusCode.NoContent, recorded.StatusCode);
        Assert.Equal(("confirmed", "unverified"), (await StandingAsync(agreement), await StandingAsync(agreement, partner)));
        using (await funding.PostAsync($"expenses/{expense}/reverse", new { reason = "Erreur" }))
            Assert.Equal(("gone", "unverified"), (await StandingAsync(agreement), await StandingAsync(agreement, partner)));
        using var refused = await FulfilAsync(agreement, "expense", expense);
        Assert.Equal((HttpStatusCode.BadRequest, "proof.gone"), await RefusalOf(refused));
    }

    private async Task<string?> StandingAsync(Guid agreement, AgreementClient? by = null) =>
        (string?)(await (by ?? staff).ReadAsync(agreement, "commitments/2")).Body["fulfilments"]![0]!["proofStanding"];

    private async Task<HttpResponseMessage> FulfilAsync(Guid agreement, string kind, Guid id, AgreementClient? by = null) => await (by ?? staff).PostAsync(
        agreement,
        "commitments/2/fulfilments",
        new { fulfilledOn = "2026-03-20", proof = new { kind, reference = $"{id}", title = "Guide" } },
        (await staff.ReadAsync(agreement, "commitments/2")).ETag);

    private static async Task<(HttpStatusCode Status, string? Code)> RefusalOf(HttpResponseMessage answer) => (answer.StatusCode, (string?)(await AgreementClient.BodyOf(answer))["code"]);

    private static ResourcePublished Published(Guid id, int version) => new()
    {
        EventId = Guid.CreateVersion7(),
        Hub = TestUser.DefaultHub,
        OccurredAt = DateTimeOffset.UtcNow,
        AggregateId = id,
        AggregateVersion = version,
        Title = "Guide",
        Description = "De quoi commencer.",
        Type = ResourceType.Guide,
        Subjects = [],
        Language = "fr",
    };

    private static AgendaEventPublished Announced(Guid id, string hub, DateTimeOffset startsAt) => new()
    {
        EventId = Guid.CreateVersion7(),
        Hub = hub,
        OccurredAt = DateTimeOffset.UtcNow,
        AggregateId = id,
        AggregateVersion = 1,
        Kind = AgendaEventKind.Workshop,
        Title = "Atelier",
        Description = "Essayer, se tromper, recommencer.",
        StartsAt = startsAt,
        EndsAt = startsAt.AddHours(2),
        Zone = "Europe/Paris",
        Organiser = "Cnam",
        CoOrganisers = [],
    };
}
