using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using SkillsHub.Testing;

namespace SkillsHub.Messaging.Tests.Telemetry;

public sealed class TelemetryTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_trace_runs_from_the_request_to_the_handler_and_what_it_causes()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var note = Guid.CreateVersion7();
        using var click = new Activity("click").SetIdFormat(ActivityIdFormat.W3C);
        click.ActivityTraceFlags = ActivityTraceFlags.Recorded;
        click.Start();
        await host.WriteAsync(note, "answer:please");
        click.Stop();

        var effect = Assert.Single(await fixture.Database.EffectsOnceAsync(note, 1));
        Assert.Equal(click.TraceId.ToString(), effect.TraceId);
        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("effect", $"text = 'NoteAnswered' and trace_id = '{click.TraceId}'"));
    }

    [Fact]
    public async Task The_meters_count_what_is_published_and_what_waits()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var note = Guid.CreateVersion7();
        await host.WriteAsync(note, "one", "two");
        await fixture.Database.EffectsOnceAsync(note, 2);

        await Eventually.TrueAsync(async () =>
        {
            var metrics = await host.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancellation);
            return Array.TrueForAll(
                ["outbox_published", "outbox_pending", "outbox_oldest_age", "outbox_parked", "inbox_dead_letters"],
                name => metrics.Contains(name, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Health_is_degraded_by_a_message_that_waits_for_more_than_a_minute()
    {
        await fixture.Database.InsertRowAsync(Guid.CreateVersion7(), 1, "skillshub.notes.note.shelved.v1", RawRow.Body(Guid.CreateVersion7(), 1, "x"));
        await fixture.Database.ExecuteAsync("update outbox_message set occurred_at = now() - interval '61 s'", Cancellation);

        await using var host = await NoteHost.StartAsync(fixture.Settings());

        await Eventually.EqualAsync("Degraded", async () =>
        {
            var report = await host.Client.GetFromJsonAsync<JsonElement>(new Uri("/health", UriKind.Relative), Cancellation);
            return report.GetProperty("checks").GetProperty("messaging").GetProperty("status").GetString();
        });
        await fixture.Database.ExecuteAsync("delete from outbox_message", Cancellation);
    }
}
