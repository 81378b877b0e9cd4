using System.Net;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Catalogue.Tests.Hubs;

public sealed class HubZoneTests(CatalogueService service) : IClassFixture<CatalogueService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // 25 hours apart: it is never the same day at both.
    [Fact]
    public async Task Each_hub_counts_its_days_in_its_own_zone()
    {
        await using var partnership = await OtherService.ConnectAsync(service.Broker, Token);
        await TellAsync(partnership, "levant", "Pacific/Kiritimati");
        await TellAsync(partnership, "couchant", "Pacific/Pago_Pago");
        var (early, late) = (DayAt("Pacific/Kiritimati"), DayAt("Pacific/Pago_Pago"));

        Assert.Equal("session.in-the-past", (await ScheduleAsync("levant", late, late)).Code);
        Assert.Equal(HttpStatusCode.OK, (await ScheduleAsync("couchant", late, late)).Status);
        foreach (var (hub, state) in new[] { ("levant", "running"), ("couchant", "scheduled") })
            Assert.Equal(state, (await ScheduleAsync(hub, early, early)).Body.GetProperty("sessions")[0].GetProperty("state").GetString());
        foreach (var (hub, hasBegun) in new[] { ("levant", true), ("couchant", false) })
        {
            await ScheduleAsync(hub, late, early, $"zone {hub}");
            var listed = await new CatalogueClient(service.ClientOf(null)).GetAsync($"?q=zone+{hub}");
            Assert.Equal(hasBegun, listed.Body.GetProperty("items")[0].GetProperty("nextSession").GetProperty("hasBegun").GetBoolean());
        }
    }

    private static DateOnly DayAt(string zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    private async Task TellAsync(OtherService partnership, string hub, string zone)
    {
        var told = new HubRegistered { EventId = Guid.CreateVersion7(), Hub = hub, OccurredAt = DateTimeOffset.UtcNow, AggregateId = Guid.CreateVersion7(), AggregateVersion = 1, Name = hub, Town = hub, TimeZone = zone };
        await partnership.TellAsync(told, Token);
        await Eventually.TrueAsync(async () => await service.Database.ScalarAsync<long>($"select count(*) from hub_zone where hub = '{hub}'", Token) == 1);
    }

    private async Task<Answer> ScheduleAsync(string hub, DateOnly starts, DateOnly ends, string title = "Bases de données")
    {
        var staff = new CatalogueClient(service.ClientOf(TestUser.Staff(hub)));
        var programme = await staff.PublishedAsync(CatalogueClient.Sheet(title: title));
        return await staff.DoAsync(programme, "sessions", new { startsOn = starts, endsOn = ends, modality = "remote", capacity = 3 });
    }
}
