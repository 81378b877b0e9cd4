using Npgsql;
using SkillsHub.Testing;
using SkillsHub.Testing.Services;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class CrashTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_between_confirm_and_commit_the_message_is_sent_again_and_has_one_effect()
    {
        // The relay confirms, then deletes: a trigger holds the delete for as long as the test holds the lock.
        await fixture.Database.ExecuteAsync(
            """
            create function hold() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(4711); return old; end $$;
            create trigger hold before delete on outbox_message for each row execute function hold();
            """,
            Cancellation);
        await using var barrier = new NpgsqlConnection(fixture.Database.ConnectionString);
        await barrier.OpenAsync(Cancellation);
        await ExecuteAsync(barrier, "select pg_advisory_lock(4711)");
        await using var service = await ServiceProcess.StartAsync("tests/Messaging/NoteService", fixture.Settings(), Cancellation);
        using var client = service.CreateClient();
        var note = Guid.CreateVersion7();
        await NoteHost.WriteAsync(client, note, "once");
        await fixture.Database.EffectsOnceAsync(note, 1);
        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("pg_locks", "locktype = 'advisory' and not granted"));

        await service.KillAsync();
        // The server notices the broken connection when it next writes to it: it shall notice before the lock is free.
        await ExecuteAsync(barrier, "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and not granted");
        await Eventually.EqualAsync(0L, () => fixture.Database.CountAsync("pg_locks", "locktype = 'advisory' and not granted"));
        Assert.Equal(1, await fixture.Database.CountAsync("outbox_message"));
        await ExecuteAsync(barrier, "select pg_advisory_unlock(4711)");
        await service.RestartAsync(Cancellation);

        await fixture.Database.OutboxIsEmptyAsync(TimeSpan.FromSeconds(40));
        using var after = service.CreateClient();
        await Eventually.TrueAsync(async () => (await after.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancellation)).Contains("inbox_duplicates", StringComparison.Ordinal));
        Assert.Single(await fixture.Database.EffectsAsync(note));
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
