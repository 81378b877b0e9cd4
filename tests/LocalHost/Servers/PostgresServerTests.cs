using System.Diagnostics;
using SkillsHub.LocalHost.Servers;

namespace SkillsHub.LocalHost.Tests.Servers;

public sealed class PostgresServerTests(TemporaryFolder folder, ITestOutputHelper output) : IClassFixture<TemporaryFolder>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_start_finds_the_data_ports_and_password_of_the_first()
    {
        var first = await PostgresServer.StartAsync(Options("data"), Cancellation);
        await first.CreateDatabasesAsync(["catalogue-db", "events-db"], Cancellation);
        var connection = first.ConnectionString("catalogue-db");
        await first.DisposeAsync();

        await using var second = await PostgresServer.StartAsync(Options("data"), Cancellation);

        Assert.Equal(connection, second.ConnectionString("catalogue-db"));
        Assert.Equal("catalogue-db,events-db", await QueryAsync(second, "select string_agg(datname, ',' order by datname) from pg_database where datname like '%-db'"));
    }

    [Fact]
    public async Task A_killed_server_comes_back_on_its_data()
    {
        await using var server = await PostgresServer.StartAsync(Options("killed"), Cancellation);
        await QueryAsync(server, "create table kept as select 42 as value");

        await server.KillAsync();
        await server.ResumeAsync(Cancellation);

        Assert.Equal("42", await QueryAsync(server, "select value from kept"));
    }

    [Fact]
    public async Task Two_servers_run_side_by_side()
    {
        await using var one = await PostgresServer.StartAsync(Options("one"), Cancellation);
        await using var two = await PostgresServer.StartAsync(Options("two"), Cancellation);

        Assert.NotEqual(one.Port, two.Port);
        Assert.NotEqual(one.Password, two.Password, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Nobody_gets_in_without_the_password()
    {
        await using var server = await PostgresServer.StartAsync(Options("closed"), Cancellation);

        var answer = await PsqlAsync(server, "wrong", "select 1");

        Assert.Contains("password authentication failed", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_another_version_is_left_alone_and_named()
    {
        Directory.CreateDirectory(folder.Sub("old/data"));
        await File.WriteAllTextAsync(folder.Sub("old/data/PG_VERSION"), "9\n", Cancellation);

        var failure = await Assert.ThrowsAsync<StartException>(() => PostgresServer.StartAsync(Options("old"), Cancellation));

        Assert.Contains("PostgreSQL 9", failure.Problem, StringComparison.Ordinal);
        Assert.Contains("postgresql-9", failure.Remedy, StringComparison.Ordinal);
    }

    private static Task<string> QueryAsync(PostgresServer server, string sql) => PsqlAsync(server, server.Password, sql);

    private static async Task<string> PsqlAsync(PostgresServer server, string password, string sql)
    {
        var address = $"host=127.0.0.1 port={server.Port} user=postgres password={password} dbname=postgres";
        var start = new ProcessStartInfo("psql", ["-XqtAc", sql, address]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync(Cancellation);
        return (answer + await process.StandardError.ReadToEndAsync(Cancellation)).Trim();
    }

    private ServerOptions Options(string name) => new() { Folder = folder.Sub(name), Durable = false, Log = output.WriteLine };
}
