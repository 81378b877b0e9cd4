using Npgsql;
using SkillsHub.Persistence;

namespace SkillsHub.Messaging.Relay;

/// <summary>
/// The right to relay one database's outbox: a session advisory lock, tried for by every replica. Lock and batches share one connection, so that a relay
/// that loses the lock has lost its batch with it, and two relays never forward the same stream at a time.
/// </summary>
internal sealed class RelayLease : IAsyncDisposable
{
    /// <summary>Channel on which replicas without the lease wake the one that has it.</summary>
    public const string Channel = "skillshub_outbox";

    // Any constant will do, as long as nothing else in a service's database locks it: "outbox" in ASCII.
    private const long LockKey = 0x6F7574626F78;

    private RelayLease(NpgsqlConnection connection) => Connection = connection;

    public NpgsqlConnection Connection { get; }

    public static async Task<RelayLease> OpenAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken) =>
        new(await DedicatedConnection.OpenAsync(dataSource, cancellationToken));

    public async Task<bool> TryAcquireAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", Connection) { Parameters = { new() { Value = LockKey } } };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    /// <summary>Tells the replica that has the lease that there is something to relay.</summary>
    public async Task WakeLeaderAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"notify {Channel}", Connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
