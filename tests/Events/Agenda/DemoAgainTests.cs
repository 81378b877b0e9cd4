using SkillsHub.Events.Tests.Fixtures;

namespace SkillsHub.Events.Tests.Agenda;

public sealed class DemoAgainTests(DemoFixture fixture) : IClassFixture<DemoFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Weeks_later_when_all_events_are_over_the_demo_agenda_lies_ahead_again()
    {
        using var anyone = fixture.ClientOf(user: null);
        var first = await AheadAsync(anyone);
        await fixture.MigrateAgainAsync();
        Assert.Equal(first, await AheadAsync(anyone));

        await fixture.Database.ExecuteAsync("update agenda_event set starts_at = starts_at - interval '90 days', ends_at = ends_at - interval '90 days'", Cancelled);
        Assert.Empty(await AheadAsync(anyone));
        await fixture.MigrateAgainAsync();

        var again = await AheadAsync(anyone);
        Assert.Equal(first.Count, again.Count);
        Assert.Empty(again.Intersect(first, StringComparer.Ordinal));
    }

    // Their ids.
    private static async Task<List<string>> AheadAsync(HttpClient anyone) =>
        [.. (await anyone.ReadAsync("/api/events/events?limit=100")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
}
