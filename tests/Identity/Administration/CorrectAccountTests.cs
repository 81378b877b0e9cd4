namespace SkillsHub.Identity.Tests.Administration;

public sealed class CorrectAccountTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private const string Password = "correct horse battery";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mistyped_organisation_is_corrected_and_the_link_that_was_passed_on_stays_good()
    {
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        var created = await @operator.PostAsync("accounts", new { email = "mistyped@partner.example", name = "Partner", roles = new[] { "partner" }, organisation = "rectorta", hub = "saint-dizier" }, Cancellation);
        var id = created.Json.GetProperty("account").GetProperty("id").GetString();

        var corrected = await @operator.PutAsync($"accounts/{id}", Partner("rectorat"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, corrected.Status);
        Assert.Equal("rectorat", OrganisationOf(corrected));

        using var browser = identity.Host.NewBrowser();
        var page = await browser.GetAsync(new Uri(created["passwordLink"]!).PathAndQuery, Cancellation);
        await browser.SubmitAsync(page, "/identity/password", new(StringComparer.Ordinal) { ["NewPassword"] = Password, ["Repeated"] = Password }, Cancellation);
        await browser.SignInAsync("mistyped@partner.example", Password, Cancellation);
        Assert.Equal("rectorat", (await TokenAsync(browser))["organisation"]);
    }

    [Fact]
    public async Task Whoever_is_signed_in_has_the_new_rights_from_the_next_sign_in()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation, "cnam@skillshub.example"), Cancellation);
        var id = Jwt.Payload(tokens["access_token"]!).GetProperty("sub").GetString();

        Assert.Equal(HttpStatusCode.OK, (await staff.PutAsync($"accounts/{id}", Partner("cnam"), Cancellation)).Status);
        Assert.Equal("invalid_grant", (await CodeFlow.RefreshAsync(browser, tokens["refresh_token"]!, Cancellation))["error"]);
        Assert.Equal("cnam", (await TokenAsync(browser))["organisation"]);
    }

    [Fact]
    public async Task Staff_give_no_rights_that_are_not_theirs_to_give()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        var (partner, colleague) = (await IdOfAsync(staff, "banque@"), await IdOfAsync(@operator, IdentityHost.StaffEmail));

        foreach (var beyond in new[] { Partner("x", "saint-dizier", "staff"), Partner("x", "saint-dizier", "partner", "operator"), Partner("x", "elsewhere") })
            Assert.Equal("account.out-of-reach", (await staff.PutAsync($"accounts/{partner}", beyond, Cancellation))["code"]);
        Assert.Equal("account.not-found", (await staff.PutAsync($"accounts/{colleague}", Partner("x"), Cancellation))["code"]);
        Assert.Contains("\"memberships[0].organisation\"", (await staff.PutAsync($"accounts/{partner}", Partner("Not A Slug"), Cancellation)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "memberships")]
    [InlineData("""{"name":" ","memberships":[{"roles":["partner"],"organisation":"x","hub":"saint-dizier"}]}""", "name")]
    [InlineData("""{"name":"A","memberships":null}""", "memberships")]
    [InlineData("""{"name":"A","memberships":[null]}""", "memberships[0]")]
    [InlineData("""{"name":"A","memberships":[{"roles":[null],"hub":"saint-dizier"}]}""", "memberships[0].roles")]
    [InlineData("""{"name":"A","memberships":[{"roles":["partner"],"hub":"saint-dizier"}]}""", "memberships[0].organisation")]
    [InlineData("""{"name":"A","memberships":[{"roles":["staff"]}]}""", "memberships[0].hub")]
    public async Task A_bad_body_is_refused_with_the_field_at_fault(string body, string field)
    {
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        var answer = await @operator.PutTextAsync($"accounts/{await IdOfAsync(@operator, "banque@")}", body, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(field, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_account_stays_as_it_was()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var id = await IdOfAsync(staff, "prefecture@");
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        await @operator.DeleteAsync($"accounts/{id}", Cancellation);
        Assert.Equal("account.revoked", (await staff.PutAsync($"accounts/{id}", Partner("x"), Cancellation))["code"]);
    }

    [Fact]
    public async Task Of_two_who_correct_the_same_the_second_is_told_to_read_again_and_a_failed_sign_in_is_no_change()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var path = $"accounts/{await IdOfAsync(staff, "agglomeration@")}";
        var read = (await staff.GetAsync(path, Cancellation)).Headers.ETag!.ToString();
        using var browser = identity.Host.NewBrowser();
        await browser.SignInAsync("agglomeration@skillshub.example", "not the password", Cancellation);

        Assert.Equal(HttpStatusCode.OK, (await staff.PutAsync(path, Partner("agglomeration"), Cancellation, read)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.PutAsync(path, Partner("rectorta"), Cancellation, read)).Status);
        Assert.Equal("agglomeration", OrganisationOf(await staff.GetAsync(path, Cancellation)));
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.PutAsync(path, Partner("x"), Cancellation, " ")).Status);
    }

    private static object Partner(string organisation, string hub = "saint-dizier", params string[] roles) =>
        new { name = "Partner", memberships = new[] { new { roles = roles is [] ? ["partner"] : roles, organisation, hub } } };

    private static string? OrganisationOf(Answer account) => account.Json.GetProperty("memberships")[0].GetProperty("organisation").GetString();

    private static async Task<string?> IdOfAsync(Administrator administrator, string words) =>
        (await administrator.GetAsync($"accounts?q={words}", Cancellation)).Json.GetProperty("items")[0].GetProperty("id").GetString();

    private static async Task<Dictionary<string, string>> TokenAsync(Browser browser)
    {
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation), Cancellation);
        return Jwt.Payload(tokens["access_token"]!).EnumerateObject().ToDictionary(claim => claim.Name, claim => claim.Value.ToString(), StringComparer.Ordinal);
    }
}
