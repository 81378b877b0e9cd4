using System.Diagnostics;
using System.Security.Cryptography;
using Npgsql;

namespace SkillsHub.Benchmarks.Import;

/// <summary>The rows of one draft, to be stored again and again under other keys: what an import costs when nothing is read or thought about.</summary>
internal sealed class DraftRows
{
    private static readonly (string Table, string Key)[] Tables =
        [("agreement", "id"), ("agreement_party", "agreement_id"), ("open_point", "agreement_id"), ("agreement_content", "agreement_id")];

    private readonly string connectionString;
    private readonly string id;
    private readonly string hash;
    private readonly List<(string Table, string Rows)> rows = [];

    private DraftRows(string connectionString, string id, string hash) => (this.connectionString, this.id, this.hash) = (connectionString, id, hash);

    public static async Task<DraftRows> ReadAsync(string connectionString, Guid draft, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        var read = new DraftRows(connectionString, draft.ToString(), await TextAsync(connection, $"select content_hash from agreement where id = '{draft}'", cancellationToken));
        foreach (var (table, key) in Tables)
            read.rows.Add((table, await TextAsync(connection, $"select jsonb_agg(to_jsonb(t))::text from {table} t where {key} = '{draft}'", cancellationToken)));
        return read;
    }

    /// <summary>Stores them in one transaction, and gives the milliseconds that it took.</summary>
    public async Task<double> StoreAsync(CancellationToken cancellationToken)
    {
        var (key, content) = (Guid.CreateVersion7().ToString(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(hash.Length / 2)));
        var batch = rows.ConvertAll(entry => (entry.Table, Rows: entry.Rows.Replace(id, key, StringComparison.Ordinal).Replace(hash, content, StringComparison.Ordinal)));
        await using var connection = new NpgsqlConnection(connectionString);
        var watch = Stopwatch.StartNew();
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var (table, json) in batch)
        {
            await using var command = new NpgsqlCommand($"insert into {table} select * from jsonb_populate_recordset(null::{table}, $1::jsonb)", connection);
            command.Parameters.Add(new() { Value = json });
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<string> TextAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
