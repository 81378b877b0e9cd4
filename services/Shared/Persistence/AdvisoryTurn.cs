using Npgsql;

namespace SkillsHub.Persistence;

/// <summary>The right to do a work of a database, for one replica at a time: an advisory lock, which ends with its connection.</summary>
public sealed class AdvisoryTurn : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;

    private AdvisoryTurn(NpgsqlConnection connection) => this.connection = connection;

    /// <summary>Takes the turn, or waits a little for it.</summary>
    /// <param name="database">The database that the replicas share.</param>
    /// <param name="key">Any number, as long as nothing else in this database locks it.</param>
    /// <param name="patience">How long to wait for another replica; zero for not at all. Shorter than the driver's own limit, so that the server ends the wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The turn, which ends when it is disposed; null when another replica has it.</returns>
    public static async Task<AdvisoryTurn?> TakeAsync(NpgsqlDataSource database, long key, TimeSpan patience, CancellationToken cancellationToken)
    {
        var turn = new AdvisoryTurn(await DedicatedConnection.OpenAsync(database, cancellationToken));
        var isTaken = false;
        try
        {
            isTaken = patience > TimeSpan.Zero ? await turn.WaitAsync(key, patience, cancellationToken) : await turn.TryAsync(key, cancellationToken);
            return isTaken ? turn : null;
        }
        finally
        {
            if (!isTaken)
                await turn.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<bool> TryAsync(long key, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = key } } };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<bool> WaitAsync(long key, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync($"set lock_timeout = {patience.TotalMilliseconds:0}", cancellationToken);
            await ExecuteAsync($"select pg_advisory_lock({key})", cancellationToken);
            return true;
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    private async Task ExecuteAsync(FormattableString sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(FormattableString.Invariant(sql), connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
