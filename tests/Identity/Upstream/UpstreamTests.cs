namespace SkillsHub.Identity.Tests.Upstream;

/// <summary>A second issuer of ours plays the other provider.</summary>
public sealed class UpstreamTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_provider_signs_in_who_has_an_account_here_if_its_addresses_are_trusted(bool trusted)
    {
        await using var provider = await StartProviderAsync();
        await using var host = await StartAsync(provider, trusted);
        using var browser = host.NewBrowser();
        var login = await browser.GetAsync("/identity/login?returnUrl=%2Fidentity%2Faccount", Cancellation);
        Assert.Contains("The other provider", login.Body, StringComparison.Ordinal);

        var answer = await SignInThereAsync(browser, provider, IdentityHost.PartnerEmail);
        if (trusted)
            Assert.Contains(IdentityHost.PartnerEmail, (await browser.GetAsync("/identity/account", Cancellation)).Body, StringComparison.Ordinal);
        else
            Assert.Equal("/identity/login?refused=account", answer.Location?.PathAndQuery);
    }

    [Fact]
    public async Task The_request_to_the_provider_carries_nothing_beyond_the_standard()
    {
        await using var provider = await StartProviderAsync();
        await using var host = await StartAsync(provider, trusted: true, pkce: false);
        using var browser = host.NewBrowser();
        var start = await browser.GetAsync("/identity/external/other?returnUrl=%2F", Cancellation);
        var names = System.Web.HttpUtility.ParseQueryString(start.Location!.Query).AllKeys.Order(StringComparer.Ordinal);
        Assert.Equal("client_id nonce redirect_uri response_type scope state", string.Join(' ', names));
        Assert.True(CodeFlow.Parameter(start.Location, "nonce")!.Length >= 32);
        Assert.True(CodeFlow.Parameter(start.Location, "state")!.Length >= 32);
    }

    [Fact]
    public async Task An_unknown_provider_or_a_forged_return_leads_back_to_the_login()
    {
        await using var provider = await StartProviderAsync();
        await using var host = await StartAsync(provider, trusted: true);
        using var browser = host.NewBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/identity/external/nobody", Cancellation)).Status);
        Assert.Equal("/identity/login", (await browser.GetAsync("/identity/external/other/return", Cancellation)).Location?.AbsolutePath);
        Assert.Equal("/identity/login", (await browser.GetAsync("/identity/external/other/callback?code=x&state=y", Cancellation)).Location?.AbsolutePath);
    }

    private static async Task<Answer> SignInThereAsync(Browser browser, IdentityHost provider, string email)
    {
        using var there = provider.NewBrowser();
        var start = await browser.GetAsync("/identity/external/other?returnUrl=%2Fidentity%2Faccount", Cancellation);
        var asked = await there.GetAsync(start.Location!.AbsoluteUri, Cancellation);
        var signedIn = await there.SignInAsync(email, IdentityHost.DemoPassword, Cancellation, asked.Location!.PathAndQuery);
        var back = await there.FollowAsync(signedIn, Cancellation);
        var returned = await browser.FollowAsync(back, Cancellation);
        return await browser.FollowAsync(returned, Cancellation);
    }

    private async Task<IdentityHost> StartProviderAsync()
    {
        var port = Testing.Services.FreePort.Next();
        (string, string?)[] settings =
        [
            ("Identity:Issuer", $"http://127.0.0.1:{port}/identity/"),
            ("urls", $"http://127.0.0.1:{port}"),
            ("Identity:Clients:hub:Secret", "upstream-secret"),
            ("Identity:Clients:hub:RedirectUris:0", "https://hub.example/identity/external/other/callback"),
            ("Demo:Enabled", "true"),
        ];
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        await IdentityHost.MigrateAsync(database, settings);
        var provider = await IdentityHost.StartAsync(database, settings);
        await provider.ReadyAsync(Cancellation);
        return provider;
    }

    private async Task<IdentityHost> StartAsync(IdentityHost provider, bool trusted, bool pkce = true)
    {
        var host = await IdentityHost.StartAsync(
            await postgres.CreateDemoDatabaseAsync(Cancellation),
            ("Identity:Upstreams:Other:Name", "The other provider"),
            ("Identity:Upstreams:Other:Authority", new Uri(provider.Public, "identity/").AbsoluteUri),
            ("Identity:Upstreams:Other:ClientId", "hub"),
            ("Identity:Upstreams:Other:ClientSecret", "upstream-secret"),
            ("Identity:Upstreams:Other:RequireHttps", "false"),
            ("Identity:Upstreams:Other:UsePkce", pkce ? "true" : "false"),
            ("Identity:Upstreams:Other:TrustsEmail", trusted ? "true" : "false"));
        await host.ReadyAsync(Cancellation);
        return host;
    }
}
