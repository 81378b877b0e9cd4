namespace SkillsHub.Identity.Tests.Pages;

public sealed class SignInLimitTests(PostgresFixture postgres)
{
    [Fact]
    public async Task An_address_that_guesses_too_often_has_to_wait()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = await IdentityHost.StartAsync(await postgres.CreateDemoDatabaseAsync(cancellation), ("Identity:SignInsPerMinute", "3"));
        await host.ReadyAsync(cancellation);
        using var browser = host.NewBrowser();
        for (var attempt = 0; attempt < 3; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync($"person-{attempt}@skillshub.example", "guess", cancellation)).Status);
        var refused = await browser.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
        Assert.Contains("Too many attempts", refused.Body, StringComparison.Ordinal);

        browser.Headers.Add("X-Forwarded-For", "203.0.113.7");
        Assert.NotNull((await browser.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, cancellation)).Location);
    }
}
