using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SkillsHub.Identity.Tests.Pages;

public sealed class SignInTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer()
    {
        using var browser = identity.Host.NewBrowser();
        var wrong = await browser.SignInAsync("banque@skillshub.example", "not the password", Cancellation);
        var unknown = await browser.SignInAsync("nobody@skillshub.example", "not the password", Cancellation);
        Assert.Equal(HttpStatusCode.OK, wrong.Status);
        Assert.Equal(Message(wrong), Message(unknown));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var browser = identity.Host.NewBrowser();
        for (var attempt = 0; attempt < 5; attempt++)
            await browser.SignInAsync("cnam@skillshub.example", "guess", Cancellation);
        var right = await browser.SignInAsync("cnam@skillshub.example", IdentityHost.DemoPassword, Cancellation);
        Assert.Null(right.Location);
        Assert.Contains("wait five minutes", Message(right), StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_a_proxy_that_nobody_listed_a_session_stays_with_https_all_the_same()
    {
        var sessions = identity.Host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>();
        Assert.All(
            [IdentityConstants.ApplicationScheme, IdentityConstants.ExternalScheme, IdentityConstants.TwoFactorUserIdScheme],
            scheme => Assert.Equal(CookieSecurePolicy.Always, sessions.Get(scheme).Cookie.SecurePolicy));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("%2F%2Fevil.example")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string target)
    {
        using var browser = identity.Host.NewBrowser();
        var answer = await browser.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, Cancellation, "/identity/login?returnUrl=" + Uri.EscapeDataString(target));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("hub.example", answer.Location!.Host);
        Assert.Equal("/identity/account", answer.Location.AbsolutePath);
    }

    [Theory]
    [InlineData(20_000, 10)]
    [InlineData(10, 20_000)]
    public async Task Very_long_input_is_refused_like_any_wrong_one(int emailLength, int passwordLength)
    {
        using var browser = identity.Host.NewBrowser();
        var answer = await browser.SignInAsync(new string('a', emailLength), new string('b', passwordLength), Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Wrong address or password", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = identity.Host.NewBrowser();
        var answer = await browser.PostAsync("/identity/login", [new("Email", IdentityHost.StaffEmail), new("Password", IdentityHost.DemoPassword)], Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("skillshub-identity=", browser.Cookies.GetCookieHeader(new Uri(IdentityHost.PublicAddress + "identity/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_session_cookie_is_out_of_reach_of_scripts_and_of_plain_http()
    {
        using var browser = identity.Host.NewBrowser();
        var answer = await browser.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, Cancellation);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), value => value.StartsWith("skillshub-identity=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/identity", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_allow_nothing_but_own_files_and_are_not_kept()
    {
        using var browser = identity.Host.NewBrowser();
        var page = await browser.GetAsync("/identity/login", Cancellation);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page.Body, StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Pages_speak_french_until_the_reader_chooses_english_whatever_the_browser_prefers()
    {
        using var browser = identity.Host.NewBrowser(language: null);
        var page = await browser.GetAsync("/identity/login", Cancellation);
        Assert.Contains("Se connecter", page.Body, StringComparison.Ordinal);

        var chosen = await browser.SubmitAsync(page, "/identity/language", new(StringComparer.Ordinal) { ["language"] = "en" }, Cancellation);
        Assert.Equal("/identity/login", chosen.Location?.AbsolutePath);
        Assert.Contains("Sign in", (await browser.FollowAsync(chosen, Cancellation)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Se connecter")]
    [InlineData("en", "Sign in")]
    [InlineData("xx yy", "Se connecter")]
    [InlineData("", "Se connecter")]
    public async Task The_login_speaks_the_language_of_the_client_that_sends_somebody_there(string locales, string expected)
    {
        using var browser = identity.Host.NewBrowser(language: null);
        var flow = new CodeFlow();
        flow.Parameters["ui_locales"] = locales;
        var login = await browser.FollowAsync(await browser.GetAsync(flow.Address, Cancellation), Cancellation);
        Assert.Contains($"<h1>{expected}</h1>", login.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probes_and_metrics_are_not_reachable_by_the_public_path()
    {
        using var browser = identity.Host.NewBrowser();
        foreach (var path in new[] { "health", "alive", "metrics", "metrics/", "METRICS", "Health/", "ALIVE" })
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/identity/{path}", Cancellation)).Status);
    }

    private static string Message(Answer page) => page.Body[page.Body.IndexOf("role=\"alert\"", StringComparison.Ordinal)..][..200];
}
