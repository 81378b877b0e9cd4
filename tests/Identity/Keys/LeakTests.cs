using SkillsHub.Testing;
using SkillsHub.Testing.Services;

namespace SkillsHub.Identity.Tests.Keys;

public sealed class LeakTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_leak_a_service_refuses_what_the_old_key_signed_and_takes_what_the_new_one_signs()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        var before = await IdentityHost.StartAsync(database);
        await before.ReadyAsync(Cancellation);
        var address = before.Address;
        // The door checks tokens as every service does.
        await using var service = await ServiceProcess.StartAsync(
            "gateway/Gateway",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Identity__Issuer"] = $"{IdentityHost.PublicAddress}identity/",
                ["Identity__MetadataAddress"] = $"{address}identity/.well-known/openid-configuration",
                ["Identity__KeyLifetime"] = "00:00:00.5",
            },
            Cancellation);
        var old = await CodeFlow.AccessTokenAsync(before, IdentityHost.StaffEmail, Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await KnockAsync(service, old));

        await IdentityHost.RunAsync("replace-keys", database);
        // Instead of the minute after which a running replica takes the new key.
        await before.DisposeAsync();
        await using var after = await IdentityHost.StartAsync(database, ("urls", address.AbsoluteUri));
        await after.ReadyAsync(Cancellation);

        await Eventually.TrueAsync(async () => await KnockAsync(service, old) == HttpStatusCode.Unauthorized, within: TimeSpan.FromSeconds(15));
        var fresh = await CodeFlow.AccessTokenAsync(after, IdentityHost.StaffEmail, Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await KnockAsync(service, fresh));
    }

    /// <summary>Behind the door there is nobody: who is let in hears so.</summary>
    private static async Task<HttpStatusCode> KnockAsync(ServiceProcess service, string token)
    {
        using var client = service.CreateClient(token);
        using var answer = await client.GetAsync(new Uri("/api/partnership/agreements", UriKind.Relative), Cancellation);
        return answer.StatusCode;
    }
}
