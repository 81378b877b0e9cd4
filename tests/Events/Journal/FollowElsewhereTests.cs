using System.Diagnostics;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

/// <summary>What becomes of listeners when the replica that they listen at stops, or is killed.</summary>
public sealed class FollowElsewhereTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_replica_that_stops_ends_its_lines_and_a_listener_goes_on_at_another()
    {
        var stopping = await fixture.StartReplicaAsync(Cancelled);
        var user = TestUser.Partner(hub: NewHub());
        var seen = await fixture.Database.RecordAsync(user.Hub!, "Public");
        using var there = stopping.ClientOf(fixture.Issuer, user);
        using var line = await JournalLine.OpenAsync(there);
        var first = Assert.Single(await line.NextAsync(1));
        Assert.Equal(seen, first.Data.GetProperty("id").GetGuid());
        var watch = Stopwatch.StartNew();

        var stop = stopping.StopAsync();

        Assert.True(await line.EndsAsync());
        await stop;
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(9));
        var missed = await fixture.Database.RecordAsync(user.Hub!, "Public");
        using var here = fixture.ClientOf(user);
        using var again = await JournalLine.OpenAsync(here, lastEventId: first.EventId);
        Assert.Equal(missed, Assert.Single(await again.NextAsync(1)).Data.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Whoever_listened_at_a_replica_that_was_killed_goes_on_at_another_without_gap()
    {
        var killed = await fixture.StartReplicaAsync(Cancelled);
        var user = TestUser.Partner(hub: NewHub());
        using var there = killed.ClientOf(fixture.Issuer, user);
        using var line = await JournalLine.OpenAsync(there);
        using var staff = fixture.ClientOf(TestUser.Staff(user.Hub!));
        await staff.PublishAsync();
        var first = Assert.Single(await line.NextAsync(1));

        await killed.KillAsync();
        var (missed, _) = await staff.PublishAsync();
        using var here = fixture.ClientOf(user);
        using var again = await JournalLine.OpenAsync(here, lastEventId: first.EventId);

        Assert.Equal($"events/agenda_event/{missed}", Assert.Single(await again.NextAsync(1)).Data.GetProperty("subject").GetString());
    }

    private static string NewHub() => $"hub-{Guid.NewGuid():N}"[..12];
}
