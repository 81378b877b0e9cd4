namespace SkillsHub.Identity.Tests.Administration;

public sealed class AccountsTests(DemoIdentity identity) : IClassFixture<DemoIdentity>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Staff_invite_a_partner_who_sets_the_password_by_a_link_that_works_once()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var created = await staff.PostAsync("accounts", Partner("invited@partner.example"), Cancellation);
        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal("saint-dizier", created.Json.GetProperty("account").GetProperty("memberships")[0].GetProperty("hub").GetString());
        var link = new Uri(created["passwordLink"]!);
        Assert.Equal("hub.example", link.Host);

        using var browser = identity.Host.NewBrowser();
        var page = await browser.GetAsync(link.PathAndQuery, Cancellation);
        Assert.Contains("too short", (await SetPasswordAsync(browser, page, "short")).Body, StringComparison.Ordinal);
        Assert.Contains("is saved", (await SetPasswordAsync(browser, page, "correct horse battery")).Body, StringComparison.Ordinal);
        Assert.Contains("used already", (await SetPasswordAsync(browser, page, "another long password")).Body, StringComparison.Ordinal);
        Assert.NotNull((await browser.SignInAsync("invited@partner.example", "correct horse battery", Cancellation)).Location);
    }

    [Fact]
    public async Task A_revoked_account_is_out_everywhere()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        using var browser = identity.Host.NewBrowser();
        var flow = new CodeFlow();
        var tokens = await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation, "rectorat@skillshub.example"), Cancellation);
        var id = Jwt.Payload(tokens["access_token"]!).GetProperty("sub").GetString();

        Assert.Equal(HttpStatusCode.NoContent, (await @operator.DeleteAsync($"accounts/{id}", Cancellation)).Status);
        Assert.Equal("invalid_grant", (await CodeFlow.RefreshAsync(browser, tokens["refresh_token"]!, Cancellation))["error"]);
        Assert.Equal("/identity/login", (await browser.GetAsync(new CodeFlow().Address, Cancellation)).Location?.AbsolutePath);
        Assert.Null((await browser.SignInAsync("rectorat@skillshub.example", IdentityHost.DemoPassword, Cancellation)).Location);
        Assert.NotEmpty((await @operator.GetAsync($"accounts/{id}", Cancellation))["revokedAt"]!);
        Assert.Equal("account.revoked", (await staff.PostAsync($"accounts/{id}/password-link", body: null, Cancellation))["code"]);
    }

    [Fact]
    public async Task Staff_reach_neither_colleagues_nor_operators_nor_another_hub()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        var elsewhere = await @operator.PostAsync("accounts", new { email = "other@hub.example", name = "Other", roles = new[] { "partner" }, organisation = "rectorat", hub = "elsewhere" }, Cancellation);
        var id = elsewhere.Json.GetProperty("account").GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"accounts/{id}", Cancellation)).Status);
        Assert.Equal("account.not-found", (await staff.DeleteAsync($"accounts/{id}", Cancellation))["code"]);
        var seen = (await staff.GetAsync("accounts?limit=100", Cancellation)).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.All(seen, account => Assert.Equal("saint-dizier", Assert.Single(account.GetProperty("memberships").EnumerateArray()).GetProperty("hub").GetString()));
        Assert.All(seen, account => Assert.Equal("partner", account.GetProperty("memberships")[0].GetProperty("roles")[0].GetString()));

        foreach (var role in new[] { "staff", "operator" })
            Assert.Equal("account.out-of-reach", (await staff.PostAsync("accounts", new { email = "x@hub.example", name = "X", roles = new[] { role } }, Cancellation))["code"]);
        var foreign = await staff.PostAsync("accounts", new { email = "x@hub.example", name = "X", roles = new[] { "partner" }, organisation = "rectorat", hub = "elsewhere" }, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.Status);
    }

    [Fact]
    public async Task Partners_and_strangers_have_no_business_here()
    {
        using var partner = await Administrator.AsAsync(identity.Host, IdentityHost.PartnerEmail, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.GetAsync("accounts", Cancellation)).Status);
        using var stranger = new Administrator(identity.Host.NewBrowser());
        foreach (var path in new[] { "accounts", "machines", "accounts/01a20882-963b-7280-a260-f665ec24b690", "anything" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path, Cancellation)).Status);
    }

    [Fact]
    public async Task An_address_has_one_account_however_it_is_written()
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        await staff.PostAsync("accounts", Partner("twice@partner.example"), Cancellation);
        var again = await staff.PostAsync("accounts", Partner("TWICE@partner.example"), Cancellation);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("account.email-taken", again["code"]);
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostAsync("accounts", Partner("race@partner.example"), Cancellation)));
        Assert.Single(both, answer => answer.Status == HttpStatusCode.Created);
        Assert.Equal(3, both.Count(answer => answer.Status == HttpStatusCode.Conflict));
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("[]", "body")]
    [InlineData("""{"email":"a@b.example","name":"A","roles":["partner"],"organisation":"x","surprise":1}""", "surprise")]
    [InlineData("""{"email":42,"name":"A","roles":["partner"],"organisation":"x"}""", "email")]
    [InlineData("""{"email":"no address","name":"A","roles":["partner"],"organisation":"x"}""", "email")]
    [InlineData("""{"email":"\"a@b\"@c.example","name":"A","roles":["partner"],"organisation":"x"}""", "email")]
    [InlineData("""{"email":"a@b.example","name":"A","roles":["king"],"organisation":"x"}""", "roles")]
    [InlineData("""{"email":"a@b.example","name":"A","roles":["partner"]}""", "organisation")]
    [InlineData("""{"email":"a@b.example","name":"A","roles":["partner"],"organisation":"Not A Slug"}""", "organisation")]
    [InlineData("""{"email":"a@b.example","name":"A","roles":["partner"],"organisation":"x\n"}""", "organisation")]
    [InlineData("""{"email":"a@b.example","name":" ","roles":["partner"],"organisation":"x"}""", "name")]
    public async Task A_bad_body_is_refused_with_the_field_at_fault(string body, string field)
    {
        using var staff = await Administrator.AsAsync(identity.Host, IdentityHost.StaffEmail, Cancellation);
        var answer = await staff.PostTextAsync("accounts", body, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/problem+json", answer.ContentHeaders.ContentType?.MediaType);
        Assert.NotNull(answer["traceId"]);
        Assert.True(field == "body" || answer.Body.Contains(field, StringComparison.Ordinal), answer.Body);
    }

    [Fact]
    public async Task Lists_are_read_page_by_page()
    {
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        var first = await @operator.GetAsync("accounts?limit=2", Cancellation);
        Assert.Equal(2, first.Json.GetProperty("items").GetArrayLength());
        Assert.Contains("</identity/api/accounts?limit=2&after=", first.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        var second = await @operator.GetAsync($"accounts?limit=2&after={first["next"]}", Cancellation);
        Assert.NotEqual(first.Json.GetProperty("items")[1].GetProperty("id").GetString(), second.Json.GetProperty("items")[0].GetProperty("id").GetString(), StringComparer.Ordinal);
        Assert.Equal("cursor.invalid", (await @operator.GetAsync("accounts?after=nonsense", Cancellation))["code"]);
    }

    [Theory]
    [InlineData("RECTORAT@", "rectorat@")]
    [InlineData("prefecture de", "prefecture@")]
    [InlineData("region préfecture", "prefecture@")]
    [InlineData("Cnam public", "cnam-ep@")]
    [InlineData("pre%", null)]
    [InlineData("rectorat_skillshub", null)]
    public async Task A_list_is_searched_for_each_word_whatever_its_case_and_accents(string words, string? mailbox)
    {
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        var found = await @operator.GetAsync($"accounts?q={Uri.EscapeDataString(words)}&limit=100", Cancellation);
        var addresses = found.Json.GetProperty("items").EnumerateArray().Select(account => account.GetProperty("email").GetString()!).Where(address => address.EndsWith("@skillshub.example", StringComparison.Ordinal));
        Assert.Equal(mailbox is null ? [] : [$"{mailbox}skillshub.example"], addresses);
        Assert.Contains("\"q\"", (await @operator.GetAsync("accounts?q=%00", Cancellation)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_revokes_or_corrects_the_own_account()
    {
        var token = await CodeFlow.AccessTokenAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        using var client = identity.Host.NewBrowser();
        client.Headers.Authorization = new("Bearer", token);
        using var @operator = new Administrator(client);
        var own = $"accounts/{Jwt.Payload(token).GetProperty("sub").GetString()}";
        Assert.Equal("account.own", (await @operator.DeleteAsync(own, Cancellation))["code"]);
        Assert.Equal("account.own", (await @operator.PutAsync(own, new { name = "Me", memberships = new[] { new { roles = new[] { "staff" }, hub = "saint-dizier" } } }, Cancellation))["code"]);
    }

    [Fact]
    public async Task A_list_is_searched_for_a_few_words_only_and_a_role_is_given_once()
    {
        using var @operator = await Administrator.AsAsync(identity.Host, IdentityHost.OperatorEmail, Cancellation);
        Assert.Contains("too-many-words", (await @operator.GetAsync("accounts?q=a+b+c+d+e+f+g+h+i", Cancellation)).Body, StringComparison.Ordinal);
        var twice = await @operator.PostAsync("accounts", new { email = "roles@partner.example", name = "Roles", roles = new[] { "partner", "partner" }, organisation = "rectorat", hub = "saint-dizier" }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Contains("\"roles\"", twice.Body, StringComparison.Ordinal);
    }

    private static object Partner(string email) => new { email, name = "Partner", roles = new[] { "partner" }, organisation = "rectorat" };

    private static Task<Answer> SetPasswordAsync(Browser browser, Answer page, string password) => browser.SubmitAsync(
        page, "/identity/password", new(StringComparer.Ordinal) { ["NewPassword"] = password, ["Repeated"] = password }, Cancellation);
}
