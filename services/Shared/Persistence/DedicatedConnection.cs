using Npgsql;

namespace SkillsHub.Persistence;

/// <summary>A connection outside the pool: what a session holds, its locks or a LISTEN, must end with it.</summary>
public static class DedicatedConnection
{
    // In seconds. It notices a server that vanished without a word, behind which a lock would seem held for ever.
    private const int KeepAlive = 10;

    // The other way round: a server asks for two hours after a client whose machine vanished, and its locks are held as long. It is
    // asked for after 10 s, and is gone 15 s later; the user timeout is for an answer that was on its way to it, behind which nobody asks.
    private const string NoticeLostClient =
        "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3; set tcp_user_timeout = '25s'";

    /// <summary>Opens one to the database of a data source.</summary>
    /// <param name="dataSource">Where to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The open connection; disposing it ends the session.</returns>
    public static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var template = dataSource.CreateConnection();
        var connection = template.CloneWith(new NpgsqlConnectionStringBuilder(dataSource.ConnectionString) { Pooling = false, KeepAlive = KeepAlive }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var settings = new NpgsqlCommand(NoticeLostClient, connection);
            await settings.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
