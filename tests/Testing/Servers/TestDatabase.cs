using Npgsql;

namespace SkillsHub.Testing.Servers;

/// <summary>A database of one test class, dropped at its end.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TestServers servers;
    private readonly string original;
    private TestDatabase? untouched;

    private TestDatabase(TestServers servers, string name, string template) => (this.servers, Name, original) = (servers, name, template);

    /// <summary>Its name on the server.</summary>
    public string Name { get; }

    /// <summary>How to connect to it.</summary>
    public string ConnectionString => servers.ConnectionString(Name);

    /// <summary>Makes an empty database.</summary>
    public static Task<TestDatabase> CreateAsync(CancellationToken cancellationToken) => CreateAsync("template0", cancellationToken);

    /// <summary>
    /// Makes a copy of a migrated template. The template is made by <paramref name="migrate"/> the first time that any test
    /// process asks for it.
    /// </summary>
    /// <param name="key">Says which template: change it with what the migration would do.</param>
    /// <param name="migrate">Receives the connection string of the empty template.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<TestDatabase> CreateAsync(string key, Func<string, CancellationToken, Task> migrate, CancellationToken cancellationToken)
    {
        var shared = await TestServers.GetAsync(cancellationToken);
        var template = $"template_{key.ToLowerInvariant()}";
        await using (var connection = await shared.ConnectAsync(cancellationToken))
        {
            // Two test processes may ask at once; the lock ends with the connection.
            await ExecuteAsync(connection, $"select pg_advisory_lock(hashtext('{template}'))", cancellationToken);
            if (await ScalarAsync(connection, $"select datistemplate from pg_database where datname = '{template}'", cancellationToken) is not true)
            {
                await ExecuteAsync(connection, $"drop database if exists \"{template}\" with (force)", cancellationToken);
                await ExecuteAsync(connection, $"create database \"{template}\"", cancellationToken);
                await migrate(new NpgsqlConnectionStringBuilder(shared.ConnectionString(template)) { Pooling = false }.ConnectionString, cancellationToken);
                await ExecuteAsync(connection, $"alter database \"{template}\" is_template true allow_connections false", cancellationToken);
            }
        }

        return await CreateAsync(template, cancellationToken);
    }

    /// <summary>Runs SQL that gives no rows.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await ExecuteAsync(connection, sql, cancellationToken);
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        return (T)(await ScalarAsync(connection, sql, cancellationToken))!;
    }

    /// <summary>
    /// Puts all rows back as the template has them, while a service stays connected. Sequences go on: what the service still does
    /// with a row of before must not hit a new one.
    /// </summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        untouched ??= await CreateAsync(original, cancellationToken);
        await using var source = await untouched.OpenAsync(cancellationToken);
        await using var target = await OpenAsync(cancellationToken);
        await using var transaction = await target.BeginTransactionAsync(cancellationToken);
        var tables = (string[])(await ScalarAsync(target, "select array_agg(oid::regclass::text) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace", cancellationToken))!;
        // Neither what refuses to lose rows nor what checks references has a say in this.
        await ExecuteAsync(target, $"set local session_replication_role = replica; set local lock_timeout = '10s'; truncate {string.Join(", ", tables)}", cancellationToken);
        foreach (var table in tables)
        {
            if (await ScalarAsync(source, $"select exists (select from {table})", cancellationToken) is not true)
                continue;
            await using var from = await source.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)", cancellationToken);
            await using var to = await target.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", cancellationToken);
            await from.CopyToAsync(to, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Drops the database, whoever is still connected.</summary>
    public async ValueTask DisposeAsync()
    {
        if (untouched is not null)
            await untouched.DisposeAsync();
        await using (var connection = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(connection);
        await servers.ExecuteAsync($"drop database if exists \"{Name}\" with (force)", CancellationToken.None);
    }

    private static async Task<TestDatabase> CreateAsync(string template, CancellationToken cancellationToken)
    {
        var shared = await TestServers.GetAsync(cancellationToken);
        var database = new TestDatabase(shared, $"test_{Guid.NewGuid():N}", template);
        await shared.ExecuteAsync($"create database \"{database.Name}\" template \"{template}\"", cancellationToken);
        return database;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
