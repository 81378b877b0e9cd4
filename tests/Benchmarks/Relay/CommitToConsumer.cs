using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SkillsHub.Messaging;
using SkillsHub.NoteService;

namespace SkillsHub.Benchmarks.Relay;

/// <summary>From the moment before the commit to the handler, at 100 events/s; on an empty database and beside a million rows.</summary>
internal static class CommitToConsumer
{
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = await NoteBench.CreateAsync(cancellationToken);
        await using var app = bench.Build();
        await app.StartAsync(cancellationToken);
        await MeasureAsync(bench, app, "warm-up", cancellationToken);
        await MeasureAsync(bench, app, "empty database", cancellationToken);
        await bench.Database.ExecuteAsync(
            """
            insert into effect (event_id, stream, position, text, at, delay_milliseconds)
            select gen_random_uuid(), gen_random_uuid(), 1, repeat('x', 300), now(), -1 from generate_series(1, 1000000);
            insert into inbox_message (message_id, consumer, received_at) select gen_random_uuid(), 'notes-effects', now() from generate_series(1, 1000000);
            """,
            cancellationToken);
        // A hub grows to this in years: what is measured is the size, not the disk that is still busy with two million new rows.
        await bench.Database.ExecuteAsync("vacuum analyze", cancellationToken);
        await bench.Database.ExecuteAsync("checkpoint", cancellationToken);
        await MeasureAsync(bench, app, "a million effects and inbox rows", cancellationToken);
        await app.StopAsync(cancellationToken);
    }

    private static async Task MeasureAsync(NoteBench bench, WebApplication app, string name, CancellationToken cancellationToken)
    {
        var before = await bench.Database.ScalarAsync<long>("select coalesce(max(id), 0) from effect", cancellationToken);
        var commits = await Latency.CommitAsync(() => CommitAsync(app, cancellationToken), cancellationToken);
        await Latency.ArriveAsync(() => bench.Database.ScalarAsync<long>($"select count(*) from effect where id > {before}", cancellationToken), commits, cancellationToken);
        Latency.Print(name, await bench.Database.ScalarAsync<double[]>(
            $"select percentile_cont(array[0.5, 0.9, 0.99, 1]) within group (order by delay_milliseconds) from effect where id > {before}", cancellationToken));
    }

    private static async Task CommitAsync(WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<NoteDbContext>();
        var note = new Note(Guid.CreateVersion7(), "saint-dizier");
        context.Add(note);
        scope.ServiceProvider.GetRequiredService<IOutbox>().Add(note, DateTimeOffset.UtcNow, note.Write(new string('x', 300)));
        await context.SaveChangesAsync(cancellationToken);
    }
}
