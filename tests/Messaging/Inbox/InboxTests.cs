using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SkillsHub.Messaging.Inbox;
using SkillsHub.NoteService;
using SkillsHub.Testing;

namespace SkillsHub.Messaging.Tests.Inbox;

public sealed class InboxTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_message_twice_in_parallel_has_one_effect()
    {
        await using var app = NoteHost.Build(fixture.Settings());
        var message = Guid.CreateVersion7();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var handling = 0;

        async Task HandleAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<NoteDbContext>();
            await scope.ServiceProvider.GetRequiredService<Inbox<NoteDbContext>>().HandleOnceAsync(message, "notes-effects", async _ =>
            {
                Interlocked.Increment(ref handling);
                context.Add(new Effect { EventId = message, Stream = message, Position = 1, Text = "twice", TraceId = null, At = DateTimeOffset.UtcNow, DelayMilliseconds = 0 });
                await gate.Task;
            }, Cancellation);
        }

        var both = Task.WhenAll(HandleAsync(), HandleAsync());
        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("pg_stat_activity", "wait_event_type = 'Lock' and query like 'insert into inbox_message%' and datname = current_database()"));
        gate.SetResult();
        await both;

        Assert.Equal(1, handling);
        Assert.Single(await fixture.Database.EffectsAsync(message));
    }

    [Fact]
    public async Task A_handler_that_throws_and_then_succeeds_has_one_effect()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var note = Guid.CreateVersion7();

        await host.WriteAsync(note, "fail:2:then fine");

        Assert.Single(await fixture.Database.EffectsOnceAsync(note, 1));
        Assert.Equal(3, host.Script.AttemptsOf(await fixture.Database.ScalarAsync<Guid>($"select event_id from effect where stream = '{note}'", Cancellation)));
    }

    // One absence more than the bounded retry would bear.
    [Fact]
    public async Task A_message_waits_for_a_server_that_is_away_and_is_not_given_up()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var note = Guid.CreateVersion7();

        await host.WriteAsync(note, "absent:6:back again", "behind it");

        Assert.Equal([1, 2], (await fixture.Database.EffectsOnceAsync(note, 2)).Select(effect => effect.Position));
        Assert.Equal(0, await fixture.Database.CountAsync("dead_letter", $"convert_from(body, 'UTF8') like '%{note}%'"));
    }

    // More than the kill switch bears: the stream's failures are one, and its retries are those of one message.
    [Fact]
    public async Task A_stream_of_failing_messages_holds_no_other()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var (failing, beside) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        await host.WriteAsync(failing, Enumerable.Range(1, 60).Select(number => $"fail:always:{number}"));
        await Eventually.TrueAsync(() => LettersAsync(1), TimeSpan.FromSeconds(60));
        await host.WriteAsync(beside, "beside it");

        await fixture.Database.EffectsOnceAsync(beside, 1, TimeSpan.FromSeconds(15));
        await Eventually.TrueAsync(() => LettersAsync(60), TimeSpan.FromSeconds(60));

        async Task<bool> LettersAsync(long count) =>
            await fixture.Database.CountAsync("dead_letter", $"convert_from(body, 'UTF8') like '%{failing}%' and reason like '%always fails%'") >= count;
    }

    // With the usual waits: the others have seven seconds.
    [Fact]
    public async Task A_failing_message_holds_its_own_stream_and_no_other()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings(("Messaging__RetryScale", "1")));
        var failing = Guid.CreateVersion7();
        var others = Enumerable.Range(0, 20).Select(_ => Guid.CreateVersion7()).ToList();

        await host.WriteAsync(failing, "fail:4:slow", "behind it");
        foreach (var other in others)
            await host.WriteAsync(other, "beside it");

        foreach (var other in others)
            await fixture.Database.EffectsOnceAsync(other, 1);
        Assert.Equal([1, 2], (await fixture.Database.EffectsOnceAsync(failing, 2)).Select(effect => effect.Position));
        Assert.Equal(0, await fixture.Database.CountAsync("effect", $"text = 'beside it' and id > (select min(id) from effect where stream = '{failing}')"));
    }

    [Fact]
    public async Task A_stop_in_the_middle_of_a_handling_loses_nothing_and_gives_nothing_up()
    {
        var note = Guid.CreateVersion7();
        await using (var stopped = await NoteHost.StartAsync(fixture.Settings()))
        {
            await stopped.WriteAsync(note, "wait:for ever", "behind");
            await Eventually.TrueAsync(() => stopped.Script.Waiting == 1);
        }

        await using var next = await NoteHost.StartAsync(fixture.Settings());
        next.Script.Open();

        Assert.Equal([1, 2], (await fixture.Database.EffectsOnceAsync(note, 2)).Select(effect => effect.Position));
        Assert.Equal(0, await fixture.Database.CountAsync("dead_letter", $"convert_from(body, 'UTF8') like '%{note}%'"));
    }

    [Fact]
    public async Task Cleanup_forgets_old_notes_and_keeps_young_ones()
    {
        await using var app = NoteHost.Build(fixture.Settings());
        await fixture.Database.ExecuteAsync(
            """
            insert into inbox_message (message_id, consumer, received_at) select gen_random_uuid(), 'old', now() - interval '7 days 1 minute' from generate_series(1, 12000);
            insert into inbox_message (message_id, consumer, received_at) select gen_random_uuid(), 'young', now() - interval '6 days 23 hours' from generate_series(1, 10);
            """,
            Cancellation);

        var forgotten = await app.Services.GetServices<IHostedService>().OfType<InboxCleanup>().Single().CleanAsync(Cancellation);

        Assert.Equal(12000, forgotten);
        Assert.Equal(10, await fixture.Database.CountAsync("inbox_message", "consumer = 'young'"));
    }
}
