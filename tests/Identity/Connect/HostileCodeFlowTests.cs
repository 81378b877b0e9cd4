namespace SkillsHub.Identity.Tests.Connect;

public sealed class HostileCodeFlowTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://evil.example/signin-oidc")]
    [InlineData("https://hub.example.evil.example/signin-oidc")]
    [InlineData("https://hub.example/signin-oidc/../evil")]
    [InlineData("http://hub.example/signin-oidc")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//evil.example")]
    public async Task A_foreign_redirect_address_is_never_followed(string address)
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        flow.Parameters["redirect_uri"] = address;
        var answer = await browser.GetAsync(flow.Address, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(answer.Location);
        Assert.Contains("refused", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code_challenge", null)]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("response_type", "token")]
    [InlineData("response_type", "code id_token")]
    [InlineData("scope", "openid everything")]
    public async Task A_weakened_request_is_refused(string parameter, string? value)
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        flow.Parameters.Remove(parameter);
        if (value is not null)
            flow.Parameters[parameter] = value;
        var answer = await browser.GetAsync(flow.Address, Cancellation);
        Assert.NotEqual("/identity/login", answer.Location?.AbsolutePath, StringComparer.Ordinal);
        Assert.Null(CodeFlow.Parameter(answer.Location, "code"));
        Assert.True(answer.Status == HttpStatusCode.BadRequest || CodeFlow.Parameter(answer.Location, "error") is not null);
    }

    [Fact]
    public async Task A_code_works_once_and_its_second_use_ends_what_the_first_one_gave()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var code = await flow.GetCodeAsync(browser, Cancellation);
        var first = await flow.ExchangeAsync(browser, code, Cancellation);
        Assert.Equal(HttpStatusCode.OK, first.Status);

        var replayed = await flow.ExchangeAsync(browser, code, Cancellation);
        Assert.Equal("invalid_grant", replayed["error"]);
        var refreshed = await CodeFlow.RefreshAsync(browser, first["refresh_token"]!, Cancellation);
        Assert.Equal("invalid_grant", refreshed["error"]);
    }

    [Fact]
    public async Task A_stolen_code_is_worth_nothing_without_verifier_or_secret()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var code = await flow.GetCodeAsync(browser, Cancellation);
        Assert.Equal("invalid_client", (await flow.ExchangeAsync(browser, code, Cancellation, secret: "guess"))["error"]);
        Assert.Equal("invalid_grant", (await flow.ExchangeAsync(browser, code, Cancellation, otherVerifier: new string('x', 43)))["error"]);
        Assert.Equal("invalid_grant", (await flow.ExchangeAsync(browser, "forged-" + code, Cancellation))["error"]);
    }

    [Fact]
    public async Task The_machine_cannot_act_as_a_person_nor_the_portal_as_a_machine()
    {
        using var client = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        flow.Parameters["client_id"] = "region-grand-est-machine";
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(flow.Address, Cancellation)).Status);
        var portal = await CodeFlow.TokenAsync(
            client,
            new(StringComparer.Ordinal) { ["grant_type"] = "client_credentials", ["client_id"] = "portal", ["client_secret"] = IdentityHost.PortalSecret },
            Cancellation);
        Assert.Equal("unauthorized_client", portal["error"]);
    }

    [Fact]
    public async Task Very_long_parameters_are_refused_without_harm()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        flow.Parameters["client_id"] = new string('a', 5000);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync(flow.Address, Cancellation)).Status);

        var tooLong = await CodeFlow.TokenAsync(
            browser,
            new(StringComparer.Ordinal) { ["grant_type"] = "client_credentials", ["client_id"] = "x", ["client_secret"] = new string('s', 200_000) },
            Cancellation);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLong.Status);
    }
}
