namespace SkillsHub.Identity.Tests.Keys;

public sealed class SharedKeysTests(DemoIdentity identity, PostgresFixture postgres) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_replica_takes_the_tokens_codes_and_sessions_of_the_first()
    {
        await using var other = await IdentityHost.StartAsync(identity.Database);
        await other.ReadyAsync(Cancellation);
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var code = await flow.GetCodeAsync(browser, Cancellation);

        using var there = other.NewBrowser(sameCookiesAs: browser);
        var tokens = await flow.ExchangeAsync(there, code, Cancellation);
        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.StartsWith(CodeFlow.Callback, (await there.GetAsync(new CodeFlow().Address, Cancellation)).Location?.AbsoluteUri, StringComparison.Ordinal);
        browser.Headers.Authorization = new("Bearer", tokens["access_token"]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/identity/api/accounts", Cancellation)).Status);
        Assert.Equal(HttpStatusCode.OK, (await CodeFlow.RefreshAsync(browser, tokens["refresh_token"]!, Cancellation)).Status);
    }

    [Fact]
    public async Task A_form_of_one_replica_is_taken_by_the_other()
    {
        await using var other = await IdentityHost.StartAsync(identity.Database);
        await other.ReadyAsync(Cancellation);
        using var browser = identity.Host.NewBrowser();
        var page = await browser.GetAsync("/identity/login", Cancellation);
        using var there = other.NewBrowser(sameCookiesAs: browser);
        var answer = await there.SubmitAsync(
            page, "/identity/login", new(StringComparer.Ordinal) { ["Email"] = IdentityHost.StaffEmail, ["Password"] = IdentityHost.DemoPassword }, Cancellation);
        Assert.Equal("/identity/account", answer.Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_restart_changes_no_key()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        var before = await PublishedKeysAsync(database);
        var after = await PublishedKeysAsync(database);
        Assert.Single(before);
        Assert.Equal(before, after);
    }

    [Fact]
    public async Task Replacing_the_keys_after_a_leak_leaves_none_of_the_old_ones()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        var before = await PublishedKeysAsync(database);
        Assert.Contains("within two minutes", await IdentityHost.RunAsync("replace-keys", database), StringComparison.Ordinal);
        var after = await PublishedKeysAsync(database);
        Assert.Single(after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task The_database_holds_no_key_in_the_clear()
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(identity.Database);
        await using var command = source.CreateCommand("select material from token_key");
        var stored = (string)(await command.ExecuteScalarAsync(Cancellation))!;
        Assert.StartsWith("CfDJ8", stored, StringComparison.Ordinal);
    }

    private static async Task<string[]> PublishedKeysAsync(string database)
    {
        await using var host = await IdentityHost.StartAsync(database);
        await host.ReadyAsync(Cancellation);
        using var browser = host.NewBrowser();
        var keys = (await browser.GetAsync("/identity/.well-known/jwks", Cancellation)).Json.GetProperty("keys");
        return [.. keys.EnumerateArray().Select(key => key.GetProperty("kid").GetString()!)];
    }
}
