namespace SkillsHub.Identity.Tests.Connect;

public sealed class CodeFlowTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Staff_get_a_plain_token_for_the_api_with_role_and_hub()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation), Cancellation);

        var access = Jwt.Payload(tokens["access_token"]!);
        Assert.Equal("https://hub.example/identity/", access.GetProperty("iss").GetString());
        Assert.Equal("skillshub-api", access.GetProperty("aud").GetString());
        Assert.Equal("staff", access.GetProperty("role").GetString());
        Assert.Equal("saint-dizier", access.GetProperty("hub").GetString());
        Assert.False(access.TryGetProperty("organisation", out _));
        Assert.False(access.TryGetProperty("email", out _), "services need no address");
        Assert.Equal("at+jwt", Jwt.Header(tokens["access_token"]!).GetProperty("typ").GetString());

        var person = Jwt.Payload(tokens["id_token"]!);
        Assert.Equal("portal", person.GetProperty("aud").GetString());
        Assert.Equal("the-nonce", person.GetProperty("nonce").GetString());
        Assert.Equal(IdentityHost.StaffEmail, person.GetProperty("email").GetString());
    }

    [Fact]
    public async Task A_partner_carries_its_organisation()
    {
        var token = Jwt.Payload(await CodeFlow.AccessTokenAsync(identity.Host, IdentityHost.PartnerEmail, Cancellation));
        Assert.Equal("partner", token.GetProperty("role").GetString());
        Assert.Equal("conseil-regional-grand-est", token.GetProperty("organisation").GetString());
        Assert.Equal("saint-dizier", token.GetProperty("hub").GetString());
    }

    [Fact]
    public async Task Who_is_signed_in_is_not_asked_again_unless_the_client_wants_it()
    {
        using var browser = identity.Host.NewBrowser();
        await new CodeFlow().GetCodeAsync(browser, Cancellation);
        var again = await browser.GetAsync(new CodeFlow().Address, Cancellation);
        Assert.StartsWith(CodeFlow.Callback, again.Location?.AbsoluteUri, StringComparison.Ordinal);

        var insisting = new CodeFlow();
        insisting.Parameters["prompt"] = "login";
        var asked = await browser.GetAsync(insisting.Address, Cancellation);
        Assert.Equal("/identity/login", asked.Location?.AbsolutePath);
        Assert.DoesNotContain("prompt", asked.Location!.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_request_without_session_comes_back_with_login_required()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        flow.Parameters["prompt"] = "none";
        var answer = await browser.GetAsync(flow.Address, Cancellation);
        Assert.StartsWith(CodeFlow.Callback, answer.Location?.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("login_required", CodeFlow.Parameter(answer.Location, "error"));
    }

    [Fact]
    public async Task A_refresh_token_gives_new_tokens_for_the_same_person()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var first = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation), Cancellation);
        var second = await CodeFlow.RefreshAsync(browser, first["refresh_token"]!, Cancellation);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.NotEqual(first["refresh_token"], second["refresh_token"], StringComparer.Ordinal);
        Assert.Equal(Jwt.Payload(first["access_token"]!).GetProperty("sub").GetString(), Jwt.Payload(second["access_token"]!).GetProperty("sub").GetString());
    }

    [Fact]
    public async Task Metadata_sends_browsers_to_the_public_address_and_programs_to_where_they_asked()
    {
        using var inside = new HttpClient { BaseAddress = identity.Host.Address };
        var metadata = JsonDocument.Parse(await inside.GetStringAsync("identity/.well-known/openid-configuration", Cancellation)).RootElement;
        Assert.Equal("https://hub.example/identity/", metadata.GetProperty("issuer").GetString());
        Assert.Equal("https://hub.example/identity/connect/authorize", metadata.GetProperty("authorization_endpoint").GetString());
        Assert.Equal("https://hub.example/identity/connect/logout", metadata.GetProperty("end_session_endpoint").GetString());
        Assert.Equal(new Uri(identity.Host.Address, "identity/connect/token").AbsoluteUri, metadata.GetProperty("token_endpoint").GetString());
        Assert.Equal(new Uri(identity.Host.Address, "identity/.well-known/jwks").AbsoluteUri, metadata.GetProperty("jwks_uri").GetString());
    }
}
