using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Events.Tests.Webhooks;

/// <summary>The keys of <c>services/Shared/Persistence/Keys</c>, through secrets that one replica closes and the other opens.</summary>
public sealed class ProtectionKeyTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicas_that_start_together_on_a_fresh_database_open_each_others_secrets()
    {
        var (first, second) = (fixture.Service, await fixture.StartReplicaAsync(Cancelled));
        await fixture.Database.ExecuteAsync("delete from data_protection_key", Cancelled);
        await fixture.MigrateAgainAsync();

        await Task.WhenAll(first.RestartAsync(Cancelled), second.RestartAsync(Cancelled));

        await AssertOpensAsync(closedBy: first, openedBy: second);
        await AssertOpensAsync(closedBy: second, openedBy: first);
        Assert.Equal(1L, await CountAsync());
    }

    [Fact]
    public async Task A_serving_process_makes_no_first_key()
    {
        await fixture.Database.ExecuteAsync("delete from data_protection_key", Cancelled);
        await fixture.Service.RestartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var refused = await partner.SendAsync(HttpMethod.Post, "/api/events/webhooks", body: new { url = "http://127.0.0.1:9/hook" });

        Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        Assert.Equal(0L, await CountAsync());

        await fixture.MigrateAgainAsync();
        await partner.SubscribeAsync("http://127.0.0.1:9/hook");
    }

    [Fact]
    public async Task A_key_that_nears_its_end_gets_one_successor_that_begins_when_it_ends()
    {
        var second = await fixture.StartReplicaAsync(Cancelled);
        await fixture.Database.ExecuteAsync("""
            delete from data_protection_key where id > (select min(id) from data_protection_key);
            update data_protection_key set xml = regexp_replace(xml, '<expirationDate>[^<]*', '<expirationDate>' || to_char((now() + interval '1 day') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'));
            """, Cancelled);

        await Task.WhenAll(fixture.Service.RestartAsync(Cancelled), second.RestartAsync(Cancelled));
        await Eventually.EqualAsync(2L, CountAsync);
        await fixture.MigrateAgainAsync();

        Assert.Equal(2L, await CountAsync());
        Assert.True(await fixture.Database.ScalarAsync<bool>("""
            select (substring(max(xml) filter (where id = newest) from '<activationDate>([^<]*)'))::timestamptz
                 = (substring(max(xml) filter (where id <> newest) from '<expirationDate>([^<]*)'))::timestamptz
            from data_protection_key, (select max(id) newest from data_protection_key) last
            """, Cancelled));
        await AssertOpensAsync(closedBy: fixture.Service, openedBy: second);
    }

    [Fact]
    public async Task A_database_that_takes_no_new_key_for_a_while_stops_no_process()
    {
        await fixture.Database.ExecuteAsync("""
            create function refuse() returns trigger language plpgsql as 'begin raise exception ''read-only''; end';
            create trigger refuse before insert on data_protection_key for each row execute function refuse();
            update data_protection_key set xml = regexp_replace(xml, '<expirationDate>[^<]*', '<expirationDate>' || to_char((now() + interval '1 day') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'));
            """, Cancelled);

        try
        {
            var replica = await fixture.StartReplicaAsync(Cancelled);

            await Eventually.TrueAsync(() => replica.Log.Contains("The protection keys could not be looked at", StringComparison.Ordinal));
            Assert.True(replica.IsRunning);
        }
        finally
        {
            await fixture.Database.ExecuteAsync("drop trigger refuse on data_protection_key", Cancelled);
        }
    }

    [Fact]
    public void A_process_whose_keys_lie_open_says_so_when_it_starts() =>
        Assert.Contains("DataProtection:KeyCertificate is not set", fixture.Service.Log, StringComparison.Ordinal);

    private async Task AssertOpensAsync(ServiceProcess closedBy, ServiceProcess openedBy)
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var here = closedBy.ClientOf(fixture.Issuer, TestUser.Partner());
        using var there = openedBy.ClientOf(fixture.Issuer, TestUser.Partner());
        var (id, secret) = await here.SubscribeAsync(receiver.Url);

        using var tested = await there.SendAsync(HttpMethod.Post, $"/api/events/webhooks/{id}/test");

        Assert.Equal(HttpStatusCode.OK, tested.StatusCode);
        Assert.True(Assert.Single(receiver.Received).IsSignedWith(secret));
    }

    private Task<long> CountAsync() => fixture.Database.ScalarAsync<long>("select count(*) from data_protection_key", Cancelled);
}
