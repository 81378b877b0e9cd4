namespace SkillsHub.Identity.Tests.Connect;

public sealed class MachineTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("skillshub-api")]
    public async Task A_machine_acts_for_its_organisation(string? scope)
    {
        var answer = await AskAsync("region-grand-est-machine", "demo-machine-secret-region", scope);
        var token = Jwt.Payload(answer["access_token"]!);
        Assert.Equal("region-grand-est-machine", token.GetProperty("sub").GetString());
        Assert.Equal("skillshub-api", token.GetProperty("aud").GetString());
        Assert.Equal("partner", token.GetProperty("role").GetString());
        Assert.Equal("conseil-regional-grand-est", token.GetProperty("organisation").GetString());
        Assert.Equal("saint-dizier", token.GetProperty("hub").GetString());
    }

    [Theory]
    [InlineData("region-grand-est-machine", "wrong")]
    [InlineData("region-grand-est-machine", "")]
    [InlineData("nobody", "demo-machine-secret-region")]
    public async Task A_wrong_secret_or_name_gives_nothing(string client, string secret)
    {
        var answer = await AskAsync(client, secret, scope: null);
        Assert.True(answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.BadRequest);
        Assert.Null(answer["access_token"]);
    }

    [Fact]
    public async Task Passwords_are_not_taken_by_the_token_endpoint()
    {
        using var client = identity.Host.NewBrowser();
        var answer = await CodeFlow.TokenAsync(
            client,
            new(StringComparer.Ordinal) { ["grant_type"] = "password", ["client_id"] = "portal", ["client_secret"] = IdentityHost.PortalSecret, ["username"] = IdentityHost.StaffEmail, ["password"] = IdentityHost.DemoPassword },
            Cancellation);
        Assert.Equal("unsupported_grant_type", answer["error"]);
    }

    private async Task<Answer> AskAsync(string client, string secret, string? scope)
    {
        using var machine = identity.Host.NewBrowser();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = secret };
        if (scope is not null)
            fields["scope"] = scope;
        return await CodeFlow.TokenAsync(machine, fields, Cancellation);
    }
}
