using Npgsql;
using SkillsHub.Messaging.Relay;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class LeaseTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A power cut sends no FIN: by itself a server keeps the lock of such a client for two hours.
    [Fact]
    public async Task A_server_gives_the_lease_of_a_machine_that_vanished_back_after_25_seconds()
    {
        await using var dataSource = NpgsqlDataSource.Create(fixture.Database.ConnectionString);
        await using var lease = await RelayLease.OpenAsync(dataSource, Cancellation);

        Assert.Equal(25, await SettingAsync("tcp_keepalives_idle") + (await SettingAsync("tcp_keepalives_interval") * await SettingAsync("tcp_keepalives_count")));
        Assert.Equal(25_000, await SettingAsync("tcp_user_timeout"));

        async Task<int> SettingAsync(string name)
        {
            await using var command = new NpgsqlCommand("select setting::int from pg_settings where name = $1", lease.Connection) { Parameters = { new() { Value = name } } };
            return (int)(await command.ExecuteScalarAsync(Cancellation))!;
        }
    }
}
