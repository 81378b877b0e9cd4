using SkillsHub.Identity.Tests.Administration;

namespace SkillsHub.Identity.Tests.Pages;

public sealed class PasskeyTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private const string Origin = "https://hub.example";
    private const string Person = "agglomeration@skillshub.example";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_passkey_signs_in_until_it_is_removed()
    {
        using var authenticator = new SoftwareAuthenticator();
        using var browser = identity.Host.NewBrowser();
        await browser.SignInAsync(Person, IdentityHost.DemoPassword, Cancellation);
        await RegisterAsync(browser, authenticator, Origin);
        var account = await browser.GetAsync("/identity/account", Cancellation);
        Assert.Contains("My laptop", account.Body, StringComparison.Ordinal);

        using var elsewhere = identity.Host.NewBrowser();
        Assert.Equal("/identity/account", (await SignInAsync(elsewhere, authenticator, Origin)).Location?.AbsolutePath);
        Assert.Contains(Person, (await elsewhere.GetAsync("/identity/account", Cancellation)).Body, StringComparison.Ordinal);

        await browser.SubmitAsync(account, "/identity/account?handler=RemovePasskey", [], Cancellation);
        using var later = identity.Host.NewBrowser();
        Assert.Null((await SignInAsync(later, authenticator, Origin)).Location);
    }

    [Fact]
    public async Task A_password_that_is_set_by_a_link_puts_out_whoever_had_added_a_passkey()
    {
        using var authenticator = new SoftwareAuthenticator();
        using var browser = identity.Host.NewBrowser();
        await browser.SignInAsync("region@skillshub.example", IdentityHost.DemoPassword, Cancellation);
        await RegisterAsync(browser, authenticator, Origin);
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var id = (await staff.GetAsync("accounts?q=region@", Cancellation)).Json.GetProperty("items")[0].GetProperty("id");
        var link = new Uri((await staff.PostAsync($"accounts/{id}/password-link", body: null, Cancellation))["passwordLink"]!).PathAndQuery;
        using var owner = identity.Host.NewBrowser();

        // One that is refused changes nothing.
        await SetPasswordAsync(owner, link, "short");
        using var meanwhile = identity.Host.NewBrowser();
        Assert.NotNull((await SignInAsync(meanwhile, authenticator, Origin)).Location);
        Assert.Contains("is saved", (await SetPasswordAsync(owner, link, "correct horse battery")).Body, StringComparison.Ordinal);

        // The session that is still open for a minute makes no other way in.
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/identity/account", Cancellation)).Status);
        using var later = identity.Host.NewBrowser();
        Assert.Null((await SignInAsync(later, authenticator, Origin)).Location);
        await owner.SignInAsync("region@skillshub.example", "correct horse battery", Cancellation);
        Assert.DoesNotContain("My laptop", (await owner.GetAsync("/identity/account", Cancellation)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_answered_on_a_foreign_page_is_refused()
    {
        using var authenticator = new SoftwareAuthenticator();
        using var browser = identity.Host.NewBrowser();
        await browser.SignInAsync("prefecture@skillshub.example", IdentityHost.DemoPassword, Cancellation);
        var refused = await RegisterAsync(browser, authenticator, "https://hub.example.evil.example");
        Assert.Contains("was not created", refused.Body, StringComparison.Ordinal);

        await RegisterAsync(browser, authenticator, Origin);
        using var elsewhere = identity.Host.NewBrowser();
        Assert.Null((await SignInAsync(elsewhere, authenticator, "https://evil.example")).Location);
    }

    [Fact]
    public async Task An_unknown_passkey_and_nonsense_are_refused()
    {
        using var browser = identity.Host.NewBrowser();
        var page = await browser.GetAsync("/identity/login", Cancellation);
        foreach (var credential in new[] { "", "nonsense", "{}", "null" })
        {
            var answer = await browser.SubmitAsync(page, "/identity/login?handler=Passkey", new(StringComparer.Ordinal) { ["credential"] = credential }, Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("not recognised", answer.Body, StringComparison.Ordinal);
        }
    }

    private static async Task<Answer> SetPasswordAsync(Browser browser, string link, string password) => await browser.SubmitAsync(
        await browser.GetAsync(link, Cancellation), "/identity/password", new(StringComparer.Ordinal) { ["NewPassword"] = password, ["Repeated"] = password }, Cancellation);

    private static async Task<Answer> RegisterAsync(Browser browser, SoftwareAuthenticator authenticator, string origin)
    {
        var page = await browser.GetAsync("/identity/account", Cancellation);
        var form = Form.Find(page, "/identity/account?handler=AddPasskey");
        var options = await browser.PostAsync("/identity/account?handler=PasskeyOptions", form.Fields, Cancellation);
        form.Fields["credential"] = authenticator.Create(options.Json, origin);
        form.Fields["name"] = "My laptop";
        return await browser.PostAsync(form.Action, form.Fields, Cancellation);
    }

    private static async Task<Answer> SignInAsync(Browser browser, SoftwareAuthenticator authenticator, string origin)
    {
        var page = await browser.GetAsync("/identity/login", Cancellation);
        var form = Form.Find(page, "/identity/login?handler=Passkey");
        var options = await browser.PostAsync("/identity/login?handler=PasskeyOptions", form.Fields, Cancellation);
        form.Fields["credential"] = authenticator.Get(options.Json, origin);
        return await browser.PostAsync(form.Action, form.Fields, Cancellation);
    }
}
