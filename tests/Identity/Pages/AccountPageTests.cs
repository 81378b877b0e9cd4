namespace SkillsHub.Identity.Tests.Pages;

public sealed class AccountPageTests(PostgresFixture postgres)
{
    private const string Account = "/identity/account";
    private const string New = "a long enough secret";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_finds_a_session_open_cannot_guess_the_password_from_it()
    {
        await using var host = await StartAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, Cancellation);
        for (var guess = 0; guess < 5; guess++)
            Assert.Contains("is wrong", (await ChangeAsync(browser, $"guess {guess}")).Body, StringComparison.Ordinal);

        // The right one is not told from a wrong one any more, here as at the sign-in.
        Assert.Contains("is wrong", (await ChangeAsync(browser, IdentityHost.DemoPassword)).Body, StringComparison.Ordinal);
        using var elsewhere = host.NewBrowser();
        Assert.Null((await elsewhere.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, Cancellation)).Location);
    }

    [Fact]
    public async Task A_new_password_that_is_refused_is_no_guess()
    {
        await using var host = await StartAsync();
        using var browser = host.NewBrowser();
        await browser.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, Cancellation);
        for (var attempt = 0; attempt < 6; attempt++)
            Assert.Contains("too short", (await ChangeAsync(browser, IdentityHost.DemoPassword, "short")).Body, StringComparison.Ordinal);

        Assert.Contains("The password is changed.", (await ChangeAsync(browser, IdentityHost.DemoPassword)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guesses_from_one_address_are_limited_as_at_the_sign_in()
    {
        await using var host = await StartAsync(("Identity:SignInsPerMinute", "3"));
        using var browser = host.NewBrowser();
        await browser.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, Cancellation);
        await ChangeAsync(browser, "one");
        await ChangeAsync(browser, "two");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await ChangeAsync(browser, "three")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Account, Cancellation)).Status);
    }

    private static async Task<Answer> ChangeAsync(Browser browser, string current, string next = New) => await browser.SubmitAsync(
        await browser.GetAsync(Account, Cancellation), $"{Account}?handler=Password", new(StringComparer.Ordinal) { ["current"] = current, ["next"] = next }, Cancellation);

    private async Task<IdentityHost> StartAsync(params (string Key, string? Value)[] settings)
    {
        var host = await IdentityHost.StartAsync(await postgres.CreateDemoDatabaseAsync(Cancellation), settings);
        await host.ReadyAsync(Cancellation);
        return host;
    }
}
