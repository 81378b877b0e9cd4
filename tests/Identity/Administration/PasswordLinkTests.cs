using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SkillsHub.Identity.Accounts;

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
    public async Task A_new_link_voids_the_one_before_and_a_void_link_asks_for_no_password()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var first = await staff.PostAsync("accounts", new { email = "replaced@partner.example", name = "Partner", roles = new[] { "partner" }, organisation = "rectorat" }, Cancellation);
        var second = await staff.PostAsync($"accounts/{first.Json.GetProperty("account").GetProperty("id")}/password-link", body: null, Cancellation);

        using var browser = identity.Host.NewBrowser();
        var page = await browser.GetAsync(new Uri(first["passwordLink"]!).PathAndQuery, Cancellation);
        Assert.Contains("was replaced by another", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("NewPassword", page.Body, StringComparison.Ordinal);
        Assert.Contains("is saved", (await UseAsync(second)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_asked_for_twice_at_once_is_no_conflict()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var id = (await staff.GetAsync("accounts?q=cnam-ep@", Cancellation)).Json.GetProperty("items")[0].GetProperty("id");
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostAsync($"accounts/{id}/password-link", body: null, Cancellation)));
        Assert.All(both, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    [Fact]
    public async Task An_account_that_was_read_before_the_link_was_made_and_saved_after_leaves_it_working()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var created = await staff.PostAsync("accounts", new { email = "meanwhile@partner.example", name = "Partner", roles = new[] { "partner" }, organisation = "rectorat" }, Cancellation);
        var id = created.Json.GetProperty("account").GetProperty("id").GetString()!;
        await using var scope = identity.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var read = await users.FindByIdAsync(id);

        var renewed = await staff.PostAsync($"accounts/{id}/password-link", body: null, Cancellation);
        Assert.True((await users.AccessFailedAsync(read!)).Succeeded);

        Assert.Contains("is saved", (await UseAsync(renewed)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_void_once_the_account_is_of_another_hub_even_if_nobody_came_to_forget_it()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var created = await staff.PostAsync("accounts", new { email = "between@partner.example", name = "Partner", roles = new[] { "partner" }, organisation = "rectorat" }, Cancellation);
        await using var scope = identity.Host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByEmailAsync("between@partner.example"))!;
        account.Give(new Rights(["partner"], "meuse", "verdun"));
        Assert.True((await users.UpdateAsync(account)).Succeeded);

        using var browser = identity.Host.NewBrowser();
        Assert.DoesNotContain("NewPassword", (await browser.GetAsync(new Uri(created["passwordLink"]!).PathAndQuery, Cancellation)).Body, StringComparison.Ordinal);
    }

    private static DateTimeOffset Expiry(Answer answer) => answer.Json.GetProperty("passwordLinkExpiresAt").GetDateTimeOffset();

    private async Task<Answer> UseAsync(Answer link)
    {
        using var browser = identity.Host.NewBrowser();
        var page = await browser.GetAsync(new Uri(link["passwordLink"]!).PathAndQuery, Cancellation);
        // A void link shows no form.
        return !page.Body.Contains("NewPassword", StringComparison.Ordinal) ? page : await browser.SubmitAsync(
            page, "/identity/password", new(StringComparer.Ordinal) { ["NewPassword"] = "correct horse battery", ["Repeated"] = "correct horse battery" }, Cancellation);
    }
}
