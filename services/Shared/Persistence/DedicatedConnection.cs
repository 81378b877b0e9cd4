using Npgsql;

namespace SkillsHub.Persistence;

/// <summary>A connection outside the pool: what a session holds, its locks or a LISTEN, must end with it.</summary>
public static class DedicatedConnection
{
    // In seconds. It notices a server that vanished without a word, behind which a lock would seem held for ever.
    private const int KeepAlive = 10;

    /// <summary>Opens one to the database of a data source.</summary>
    /// <param name="dataSource">Where to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The open connection; disposing it ends the session.</returns>
    public static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var template = dataSource.CreateConnection();
        var connection = template.CloneWith(new NpgsqlConnectionStringBuilder(dataSource.ConnectionString) { Pooling = false, KeepAlive = KeepAlive }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
