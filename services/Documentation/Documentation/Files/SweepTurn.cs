using Npgsql;
using SkillsHub.Persistence;

namespace SkillsHub.Documentation.Files;

/// <summary>
/// The right to sweep the folder, for one replica at a time: an advisory lock of the database that they share, which ends with
/// its connection. Two databases on one folder have a lock each, so the store bears a second sweeper too.
/// </summary>
internal sealed class SweepTurn : IAsyncDisposable
{
    // Any constant will do, as long as nothing else in this database locks it: "sweep" in ASCII.
    private const long LockKey = 0x7377656570;

    // Shorter than the driver's own limit, so that the server ends the wait and says why.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly NpgsqlConnection connection;

    private SweepTurn(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Waits a little for the turn.</summary>
    /// <returns>Null when another replica goes on sweeping.</returns>
    public static async Task<SweepTurn?> TakeAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var turn = new SweepTurn(await DedicatedConnection.OpenAsync(database, cancellationToken));
        try
        {
            await turn.ExecuteAsync($"set lock_timeout = {Patience.TotalMilliseconds:0}", cancellationToken);
            await turn.ExecuteAsync($"select pg_advisory_lock({LockKey})", cancellationToken);
            return turn;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            await turn.DisposeAsync();
            return null;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task ExecuteAsync(FormattableString sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(FormattableString.Invariant(sql), connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
