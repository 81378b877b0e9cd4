using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsHub.Testing.Services;

namespace SkillsHub.Identity.Tests.Administration;

public sealed class ActLogTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_tells_who_gave_renewed_corrected_and_took_away_whose_access_from_what_to_what_and_holds_no_link()
    {
        using var lines = new LogLines();
        await using var host = await IdentityHost.StartAsync(await postgres.CreateDemoDatabaseAsync(Cancellation), services => services.AddSingleton<ILoggerProvider>(lines));
        await host.ReadyAsync(Cancellation);
        var token = await CodeFlow.AccessTokenAsync(host, IdentityHost.StaffEmail, Cancellation);
        using var browser = host.NewBrowser();
        browser.Headers.Authorization = new("Bearer", token);
        using var staff = new Administrator(browser);
        var created = await staff.PostAsync("accounts", new { email = "told@partner.example", name = "Told", roles = new[] { "partner" }, organisation = "rectorat" }, Cancellation);
        var id = created.Json.GetProperty("account").GetProperty("id").GetString();
        await staff.PostAsync($"accounts/{id}/password-link", body: null, Cancellation);
        await staff.PutAsync($"accounts/{id}", new { name = "Told", memberships = new[] { new { roles = new[] { "partner" }, organisation = "cnam" } } }, Cancellation);
        await staff.DeleteAsync($"accounts/{id}", Cancellation);
        var refused = await staff.PostAsync("accounts", new { email = "no@hub.example", name = "No", roles = new[] { "operator" } }, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);

        var actor = Jwt.Payload(token).GetProperty("sub").GetString();
        Assert.Equal(
            [
                $"CreateAccount of {id} [partner rectorat saint-dizier] by {actor}",
                $"RenewPasswordLink of {id} [] by {actor}",
                $"CorrectAccount of {id} from [partner rectorat saint-dizier] to [partner cnam saint-dizier] by {actor}",
                $"RevokeAccount of {id} from [partner cnam saint-dizier] to [] by {actor}",
            ],
            lines.All.Where(line => line.EndsWith($"by {actor}", StringComparison.Ordinal)));
        var secret = new Uri(created["passwordLink"]!).Query;
        Assert.DoesNotContain(lines.All, line => line.Contains(secret, StringComparison.Ordinal));
    }
}
