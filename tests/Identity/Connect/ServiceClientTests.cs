using SkillsHub.Identity.Tests.Administration;

namespace SkillsHub.Identity.Tests.Connect;

/// <summary>A process of the system signs in for itself, and may do nothing by that but what a service grants to it by name.</summary>
public sealed class ServiceClientTests(PostgresFixture postgres)
{
    private const string Setting = "Identity:Services:Partnership:Secret";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_gets_a_token_of_its_own_role_for_no_hub_and_no_organisation_and_another_secret_takes_effect()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"), (Setting, "the first secret"));
        await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"), (Setting, "the next secret"));
        await using var host = await IdentityHost.StartAsync(database);
        await host.ReadyAsync(Cancellation);

        var token = Jwt.Payload((await AskAsync(host, "the next secret"))["access_token"]!);
        Assert.Equal("service", token.GetProperty("role").GetString());
        Assert.Equal("skillshub-api", token.GetProperty("aud").GetString());
        Assert.False(token.TryGetProperty("hub", out _));
        Assert.False(token.TryGetProperty("organisation", out _));
        Assert.Equal("invalid_client", (await AskAsync(host, "the first secret"))["error"]);
    }

    [Fact]
    public async Task Nobody_administers_a_process_and_a_process_administers_nothing()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"), (Setting, "the secret"));
        await using var host = await IdentityHost.StartAsync(database);
        await host.ReadyAsync(Cancellation);
        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);

        Assert.DoesNotContain("\"partnership\"", (await @operator.GetAsync("machines", Cancellation)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await @operator.DeleteAsync("machines/partnership", Cancellation)).Status);
        var client = host.NewBrowser();
        client.Headers.Authorization = new("Bearer", (await AskAsync(host, "the secret"))["access_token"]);
        using var process = new Administrator(client);
        Assert.Equal(HttpStatusCode.Forbidden, (await process.GetAsync("machines", Cancellation)).Status);
    }

    private static async Task<Answer> AskAsync(IdentityHost host, string secret)
    {
        using var process = host.NewBrowser();
        return await CodeFlow.TokenAsync(
            process, new(StringComparer.Ordinal) { ["grant_type"] = "client_credentials", ["client_id"] = "partnership", ["client_secret"] = secret }, Cancellation);
    }
}
