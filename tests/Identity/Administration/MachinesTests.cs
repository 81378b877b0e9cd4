namespace SkillsHub.Identity.Tests.Administration;

public sealed class MachinesTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_machine_gets_tokens_until_it_is_revoked_and_its_secret_is_shown_once()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var registered = await staff.PostAsync("machines", new { name = "Rectorat's server", organisation = "rectorat" }, Cancellation);
        Assert.Equal(HttpStatusCode.Created, registered.Status);
        var id = registered.Json.GetProperty("machine").GetProperty("clientId").GetString()!;
        var secret = registered["clientSecret"]!;
        Assert.StartsWith("rectorat-", id, StringComparison.Ordinal);

        var token = await AskAsync(id, secret);
        var payload = Jwt.Payload(token["access_token"]!);
        Assert.Equal("rectorat", payload.GetProperty("organisation").GetString());
        Assert.Equal("saint-dizier", payload.GetProperty("hub").GetString());

        var list = await staff.GetAsync("machines", Cancellation);
        Assert.Contains(id, list.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, list.Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, (await staff.DeleteAsync($"machines/{id}", Cancellation)).Status);
        Assert.Equal("invalid_client", (await AskAsync(id, secret))["error"]);
        Assert.Equal("machine.not-found", (await staff.DeleteAsync($"machines/{id}", Cancellation))["code"]);
    }

    [Fact]
    public async Task A_registration_that_is_sent_again_makes_no_second_machine()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var form = new { id = Guid.CreateVersion7(), name = "Sent twice", organisation = "twice" };
        var both = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => staff.PostAsync("machines", form, Cancellation)));
        Assert.Single(both, answer => answer.Status == HttpStatusCode.Created);
        var again = await staff.PostAsync("machines", form, Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("machine.exists", again["code"]);
        Assert.Equal(1, (await staff.GetAsync("machines?q=sent+TWICE", Cancellation)).Json.GetProperty("items").GetArrayLength());
        Assert.Contains("not-uuid-7", (await staff.PostAsync("machines", new { id = Guid.NewGuid(), name = "X", organisation = "twice" }, Cancellation)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_portal_is_no_machine_and_stays()
    {
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        Assert.DoesNotContain("\"portal\"", (await @operator.GetAsync("machines", Cancellation)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await @operator.DeleteAsync("machines/portal", Cancellation)).Status);
    }

    [Fact]
    public async Task Staff_register_machines_for_their_own_hub_only()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var foreign = await staff.PostAsync("machines", new { name = "X", organisation = "rectorat", hub = "elsewhere" }, Cancellation);
        Assert.Equal("account.out-of-reach", foreign["code"]);
    }

    private async Task<Answer> AskAsync(string id, string secret)
    {
        using var machine = identity.Host.NewBrowser();
        return await CodeFlow.TokenAsync(
            machine, new(StringComparer.Ordinal) { ["grant_type"] = "client_credentials", ["client_id"] = id, ["client_secret"] = secret }, Cancellation);
    }
}
