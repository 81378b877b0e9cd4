using Npgsql;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>The right to tell of deadlines, for one replica at a time: an advisory lock, which ends with its connection.</summary>
internal sealed class WatchTurn : IAsyncDisposable
{
    // Any constant will do, as long as nothing else in this database locks it: "deadline" in ASCII.
    private const long LockKey = 0x646561646C696E65;

    private readonly NpgsqlConnection connection;

    private WatchTurn(NpgsqlConnection connection) => this.connection = connection;

    /// <returns>Null when another replica has the turn.</returns>
    public static async Task<WatchTurn?> TakeAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var turn = new WatchTurn(await DedicatedConnection.OpenAsync(database, cancellationToken));
        try
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", turn.connection) { Parameters = { new() { Value = LockKey } } };
            if (await command.ExecuteScalarAsync(cancellationToken) is true)
                return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }

        await turn.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
