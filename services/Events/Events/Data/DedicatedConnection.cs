using Npgsql;

namespace SkillsHub.Events.Data;

/// <summary>A connection outside the pool: what a session holds, its locks or a LISTEN, must end with it.</summary>
internal static class DedicatedConnection
{
    // KeepAlive, in seconds, notices a server that vanished without a word.
    private const int KeepAlive = 10;

    public static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        await using var template = dataSource.CreateConnection();
        var connection = template.CloneWith(new NpgsqlConnectionStringBuilder(dataSource.ConnectionString) { Pooling = false, KeepAlive = KeepAlive }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
