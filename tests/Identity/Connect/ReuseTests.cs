using Npgsql;

namespace SkillsHub.Identity.Tests.Connect;

/// <summary>
/// A refresh token that comes twice: from a replica of the portal that follows one that was killed while it redeemed, or from a thief.
/// </summary>
public sealed class ReuseTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Soon_after_the_first_time_it_gives_tokens_again()
    {
        using var browser = identity.Host.NewBrowser();
        var refreshToken = await RefreshTokenAsync(browser);
        Assert.Equal(HttpStatusCode.OK, (await CodeFlow.RefreshAsync(browser, refreshToken, Cancellation)).Status);
        await RedemptionsLieBackAsync(seconds: 15);

        var again = await CodeFlow.RefreshAsync(browser, refreshToken, Cancellation);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(HttpStatusCode.OK, (await CodeFlow.RefreshAsync(browser, again["refresh_token"]!, Cancellation)).Status);
    }

    [Fact]
    public async Task Later_it_is_a_theft_and_ends_the_session_for_thief_and_owner()
    {
        using var browser = identity.Host.NewBrowser();
        var refreshToken = await RefreshTokenAsync(browser);
        var owner = await CodeFlow.RefreshAsync(browser, refreshToken, Cancellation);
        Assert.Equal(HttpStatusCode.OK, owner.Status);
        await RedemptionsLieBackAsync(seconds: 31);

        var thief = await CodeFlow.RefreshAsync(browser, refreshToken, Cancellation);
        var next = await CodeFlow.RefreshAsync(browser, owner["refresh_token"]!, Cancellation);

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (thief.Status, thief["error"]));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (next.Status, next["error"]));
    }

    private static async Task<string> RefreshTokenAsync(Browser browser)
    {
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation), Cancellation);
        return tokens["refresh_token"]!;
    }

    private async Task RedemptionsLieBackAsync(int seconds)
    {
        await using var source = NpgsqlDataSource.Create(identity.Database);
        await using var command = source.CreateCommand("update granted_token set redemption_date = redemption_date - make_interval(secs => $1) where redemption_date is not null");
        command.Parameters.Add(new() { Value = (double)seconds });
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
