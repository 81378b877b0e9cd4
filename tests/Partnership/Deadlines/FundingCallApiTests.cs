using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class FundingCallApiTests(PartnershipService service) : IClassFixture<PartnershipService>, IAsyncLifetime
{
    private static readonly DateOnly Today = ExpressAgreements.Today;
    private readonly AgreementClient agreements = new(service.ClientOf(TestUser.Staff()));

    private Guid id;
    private FundingRequests staff = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        id = await agreements.BringExpressIntoForceAsync();
        staff = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_call_is_a_deadline_of_its_funder_and_the_staff_and_of_no_other_party()
    {
        var line = (await staff.ReadAsync("plan"))["lines"]!.AsArray().Single(one => (string?)one!["funder"] == Commune && (string?)one["nature"] == "investment")!;
        var (own, other) = (await staff.GrantedAsync(Commune, (int)line["number"]!), await staff.GrantedAsync(Communaute));
        await staff.CallAsync(own, 1_000m, Today.AddDays(20));
        await staff.CallAsync(own, 500m, expectedOn: null);
        await staff.CallAsync(other, 700m, Today.AddDays(-1));

        var called = Assert.Single(await ListAsync(TestUser.Partner(Commune)));
        Assert.Equal(($"funding-call.{own}.1", Commune, "approaching"), ((string?)called["id"], (string?)called["party"], (string?)called["state"]));
        Assert.Equal((string)line["source"]!["article"]!, (string?)called["article"]);
        Assert.Equal([$"funding-call.{other}.1"], (await ListAsync(TestUser.Partner(Communaute))).Select(one => (string?)one["id"]));
        Assert.Empty(await ListAsync(TestUser.Partner(Departement)));
        Assert.Equal(2, (await ListAsync(TestUser.Staff())).Count);

        Assert.Equal([$"funding-call.{own}.1"], await DueAsync(TestUser.Partner(Commune)));
        Assert.Empty(await DueAsync(TestUser.Partner(Departement)));
        Assert.Equal([$"funding-call.{other}.1", $"funding-call.{own}.1"], await DueAsync(TestUser.Staff()));
        foreach (var party in new[] { Communaute, Departement })
        {
            var hidden = await new AgreementClient(service.ClientOf(TestUser.Partner(party))).SendAsync(HttpMethod.Get, id, $"deadlines/funding-call.{own}.1", null, null);
            await AmendmentClient.AssertRefusedAsync(hidden, HttpStatusCode.NotFound, "deadline.not-found");
        }
    }

    [Fact]
    public async Task It_waits_until_all_is_paid_and_again_once_a_payment_is_taken_back_and_not_once_the_call_is()
    {
        var grant = await staff.GrantedAsync(Commune);
        await staff.CallAsync(grant, 1_000m, Today.AddDays(20));
        await staff.PayAsync(grant, 1, 400m);
        Assert.Equal(("approaching", "400.00"), await StandingAsync());
        await staff.PayAsync(grant, 1, 600m);
        Assert.Equal(("met", "1000.00"), await StandingAsync());
        await staff.ReverseAsync(grant, "paid");
        Assert.Equal(("approaching", "400.00"), await StandingAsync());
        await staff.ReverseAsync(grant, "paid");
        await staff.ReverseAsync(grant, "called");
        Assert.Empty(await ListAsync(TestUser.Staff()));

        async Task<(string?, string?)> StandingAsync()
        {
            var one = Assert.Single(await ListAsync(TestUser.Partner(Commune)));
            return ((string?)one["state"], (string?)one["inputs"]!.AsArray().Single(input => (string?)input!["name"] == "call.paid")!["value"]);
        }
    }

    [Fact]
    public async Task Its_funder_s_calendar_has_it_and_another_s_does_not_even_change()
    {
        var (own, other) = (await CalendarAsync(Commune), await CalendarAsync(Communaute));
        var grant = await staff.GrantedAsync(Commune);
        var untouched = await EntriesAsync(other);
        await staff.CallAsync(grant, 1_000m, Today.AddDays(20));
        var uid = $"{id}.funding-call.{grant}.1@skillshub";
        var before = Ical.Net.Calendar.Load(await ReadAsync(own))!.Events.Single(entry => entry.Uid == uid);
        Assert.Equal((Today.AddDays(20), true), (before.Start!.Date, before.Summary!.StartsWith($"Versement de l’appel de fonds 1 de la subvention n° {grant} (", StringComparison.Ordinal)));
        Assert.Single(before.Alarms);
        Assert.Equal(untouched, await EntriesAsync(other));

        await staff.PayAsync(grant, 1, 1_000m);
        var after = Ical.Net.Calendar.Load(await ReadAsync(own))!.Events.Single(entry => entry.Uid == uid);
        Assert.True(after.Sequence > before.Sequence && after.LastModified!.AsUtc >= before.LastModified!.AsUtc);
        Assert.StartsWith("✓ ", after.Summary, StringComparison.Ordinal);
        Assert.Equal(untouched, await EntriesAsync(other));
    }

    [Fact]
    public async Task Once_the_agreement_is_over_it_is_due_all_the_same()
    {
        var grant = await staff.GrantedAsync(Commune);
        await staff.CallAsync(grant, 1_000m, Today.AddDays(-1));
        await service.Database.ExecuteAsync($"update agreement set state = 'Expired', ended_on = current_date where id = '{id}'", Token);
        Assert.Equal([$"funding-call.{grant}.1"], await DueAsync(TestUser.Partner(Commune)));
        // What is paid late is paid.
        await staff.PayAsync(grant, 1, 1_000m);
        Assert.Empty(await DueAsync(TestUser.Staff()));
        Assert.Equal("missed", (string?)Assert.Single(await ListAsync(TestUser.Staff()))["state"]);
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(TestUser user) =>
        [.. (await new AgreementClient(service.ClientOf(user)).ReadAsync(id, "deadlines?kind=fundingCall")).Body["items"]!.AsArray().Select(one => one!)];

    private async Task<IReadOnlyList<string>> DueAsync(TestUser user)
    {
        using var answer = (await service.ClientOf(user).GetAsync("/api/partnership/deadlines/due?limit=100", Token)).EnsureSuccessStatusCode();
        return [.. (await AgreementClient.BodyOf(answer))["items"]!.AsArray()
            .Where(one => (Guid)one!["agreementId"]! == id && (string?)one["deadline"]!["kind"] == "fundingCall").Select(one => (string)one!["deadline"]!["id"]!)];
    }

    private async Task<string> CalendarAsync(string party)
    {
        using var made = await service.ClientOf(TestUser.Partner(party)).PostAsJsonAsync("/api/partnership/calendar-links", new { name = $"{Guid.NewGuid()}" }, Token);
        return (string)(await AgreementClient.BodyOf(made))["path"]!;
    }

    // Of this agreement alone.
    private async Task<IReadOnlyList<string>> EntriesAsync(string path) =>
        [.. (await ReadAsync(path)).Split("BEGIN:VEVENT").Where(entry => entry.Contains($"UID:{id}.", StringComparison.Ordinal))];

    private async Task<string> ReadAsync(string path)
    {
        using var anyone = service.ClientOf(user: null);
        return await anyone.GetStringAsync(path, Token);
    }
}
