using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SkillsHub.Identity.Tests.Administration;

public sealed class PasswordLinkTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_that_has_expired_is_renewed_and_the_account_says_until_when_it_works()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var created = await staff.PostAsync("accounts", new { email = "friday@partner.example", name = "Partner", roles = new[] { "partner" }, organisation = "rectorat" }, Cancellation);
        var account = $"accounts/{created.Json.GetProperty("account").GetProperty("id")}";
        // The database keeps microseconds.
        Assert.Equal(Expiry(created), Expiry(await staff.GetAsync(account, Cancellation)), TimeSpan.FromMilliseconds(1));

        var lifetime = identity.Host.Services.GetRequiredService<IOptions<DataProtectionTokenProviderOptions>>().Value;
        (var usual, lifetime.TokenLifespan) = (lifetime.TokenLifespan, TimeSpan.Zero);
        try
        {
            Assert.Contains("has expired", (await UseAsync(created)).Body, StringComparison.Ordinal);
        }
        finally
        {
            lifetime.TokenLifespan = usual;
        }

        var renewed = await staff.PostAsync($"{account}/password-link", body: null, Cancellation);
        Assert.True(Expiry(renewed) > Expiry(created));
        Assert.Contains("is saved", (await UseAsync(renewed)).Body, StringComparison.Ordinal);
        var settled = await staff.GetAsync(account, Cancellation);
        Assert.Equal("True", settled["hasPassword"]);
        Assert.Equal("", settled["passwordLinkExpiresAt"]);
    }

    [Fact]
    public async Task A_link_that_is_asked_for_twice_at_once_is_no_conflict()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var id = (await staff.GetAsync("accounts?q=cnam-ep@", Cancellation)).Json.GetProperty("items")[0].GetProperty("id");
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostAsync($"accounts/{id}/password-link", body: null, Cancellation)));
        Assert.All(both, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    private static DateTimeOffset Expiry(Answer answer) => answer.Json.GetProperty("passwordLinkExpiresAt").GetDateTimeOffset();

    private async Task<Answer> UseAsync(Answer link)
    {
        using var browser = identity.Host.NewBrowser();
        var page = await browser.GetAsync(new Uri(link["passwordLink"]!).PathAndQuery, Cancellation);
        return await browser.SubmitAsync(
            page, "/identity/password", new(StringComparer.Ordinal) { ["NewPassword"] = "correct horse battery", ["Repeated"] = "correct horse battery" }, Cancellation);
    }
}
