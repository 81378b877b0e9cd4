namespace SkillsHub.Identity.Tests.Connect;

public sealed class EndSessionTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private const string Return = IdentityHost.PublicAddress + "signout-callback-oidc";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_portal_ends_the_session_of_the_person_that_it_speaks_for()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation), Cancellation);
        var answer = await browser.GetAsync(Logout(tokens["id_token"]!, Return), Cancellation);
        Assert.StartsWith(Return, answer.Location?.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("/identity/login", (await browser.GetAsync(new CodeFlow().Address, Cancellation)).Location?.AbsolutePath);
    }

    [Fact]
    public async Task A_link_from_elsewhere_asks_first()
    {
        using var browser = identity.Host.NewBrowser();
        await new CodeFlow().GetCodeAsync(browser, Cancellation);
        var answer = await browser.GetAsync("/identity/connect/logout", Cancellation);
        Assert.Equal("/identity/logout", answer.Location?.AbsolutePath);
        var page = await browser.FollowAsync(answer, Cancellation);
        Assert.StartsWith(CodeFlow.Callback, (await browser.GetAsync(new CodeFlow().Address, Cancellation)).Location?.AbsoluteUri, StringComparison.Ordinal);

        var confirmed = await browser.SubmitAsync(page, "/identity/logout", [], Cancellation);
        Assert.Equal("/", (await browser.FollowAsync(confirmed, Cancellation)).Location?.AbsolutePath);
        Assert.Equal("/identity/login", (await browser.GetAsync(new CodeFlow().Address, Cancellation)).Location?.AbsolutePath);
    }

    [Fact]
    public async Task Nobody_is_sent_to_a_foreign_address_afterwards()
    {
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation), Cancellation);
        var answer = await browser.GetAsync(Logout(tokens["id_token"]!, "https://evil.example/"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null(answer.Location);
    }

    private static string Logout(string hint, string target) =>
        "/identity/connect/logout?" + CodeFlow.Query(new(StringComparer.Ordinal) { ["id_token_hint"] = hint, ["post_logout_redirect_uri"] = target });
}
