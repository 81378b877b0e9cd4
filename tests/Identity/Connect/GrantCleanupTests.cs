using Npgsql;
using SkillsHub.Testing;

namespace SkillsHub.Identity.Tests.Connect;

public sealed class GrantCleanupTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokens_that_ended_long_ago_are_removed_and_living_ones_stay()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        await using var source = NpgsqlDataSource.Create(database);
        await ExecuteAsync(source, Row("old", "now() - interval '3 days'", "now() - interval '2 days'"));
        await ExecuteAsync(source, Row("living", "now() - interval '3 days'", "now() + interval '2 days'"));
        await using var host = await IdentityHost.StartAsync(database);
        await Eventually.EqualAsync(0L, () => CountAsync(source, "old"));
        Assert.Equal(1L, await CountAsync(source, "living"));
    }

    private static string Row(string subject, string created, string expires) =>
        $"insert into granted_token (id, subject, status, type, creation_date, expiration_date) values (gen_random_uuid(), '{subject}', 'valid', 'access_token', {created}, {expires})";

    private static async Task<long> CountAsync(NpgsqlDataSource source, string subject)
    {
        await using var command = source.CreateCommand($"select count(*) from granted_token where subject = '{subject}'");
        return (long)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
