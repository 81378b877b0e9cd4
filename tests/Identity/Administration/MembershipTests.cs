using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsHub.Identity.Data;
using SkillsHub.Testing;
using SkillsHub.Testing.Services;

namespace SkillsHub.Identity.Tests.Administration;

public sealed class MembershipTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Address = "region@skillshub.example";
    private const string Password = "correct horse battery";
    private readonly LogLines lines = new();
    private string database = "";
    private IdentityHost host = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        host = await IdentityHost.StartAsync(database, services => services.AddSingleton<ILoggerProvider>(lines));
        await host.ReadyAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        lines.Dispose();
    }

    [Fact]
    public async Task One_account_works_for_two_hubs_one_at_a_time_and_comes_back_to_the_last()
    {
        await JoinElsewhereAsync();
        using var browser = host.NewBrowser();

        var first = await SignInAsync(browser);
        var own = await MembershipsAsync(browser, first);
        var elsewhere = Jwt.Payload((await SignInAsync(browser, own["verdun"]))["access_token"]!);
        var again = await SignInAsync(browser);

        Assert.Equal(["saint-dizier", "verdun"], own.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("saint-dizier", Hub(first));
        Assert.Equal("2", Jwt.Payload(first["id_token"]!).GetProperty("memberships").ToString());
        Assert.Equal(("verdun", "meuse", "partner"), (elsewhere.GetProperty("hub").GetString(), elsewhere.GetProperty("organisation").GetString(), elsewhere.GetProperty("role").GetString()));
        Assert.False(elsewhere.TryGetProperty("memberships", out _));
        Assert.Equal("verdun", Hub(again));
        Assert.Equal("verdun", Hub(await CodeFlow.RefreshAsync(browser, again["refresh_token"]!, Cancellation)));
        Assert.Equal("saint-dizier", Hub(await CodeFlow.RefreshAsync(browser, first["refresh_token"]!, Cancellation)));
    }

    [Fact]
    public async Task Nobody_gets_a_token_for_what_is_not_theirs_and_the_log_says_who_asked()
    {
        await JoinElsewhereAsync();
        using var browser = host.NewBrowser();
        var foreign = (await MembershipsAsync(browser, await SignInAsync(browser, email: "rectorat@skillshub.example")))["saint-dizier"];
        using var region = host.NewBrowser();
        await SignInAsync(region);

        foreach (var membership in new[] { foreign, $"{Guid.Empty}", "verdun", "" })
        {
            var flow = new CodeFlow { Parameters = { ["membership"] = membership } };
            var refused = await region.GetAsync(flow.Address, Cancellation);
            Assert.Equal((CodeFlow.Callback, "access_denied", null), (refused.Location!.GetLeftPart(UriPartial.Path), CodeFlow.Parameter(refused.Location, "error"), CodeFlow.Parameter(refused.Location, "code")));
        }

        Assert.Contains(lines.All, line => line.Contains($"asked for tokens of membership {foreign}, which it has not", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hub_sees_and_takes_away_its_own_membership_only_and_that_ends_what_was_signed_in_for_it()
    {
        using var verdun = await JoinElsewhereAsync();
        using var staff = await Administrator.AsAsync(host, IdentityHost.StaffEmail, Cancellation);
        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);
        using var browser = host.NewBrowser();
        var tokens = await SignInAsync(browser);
        var id = Jwt.Payload(tokens["access_token"]!).GetProperty("sub").GetString();

        Assert.Equal(["saint-dizier"], HubsOf(await staff.GetAsync($"accounts/{id}", Cancellation)));
        Assert.Equal(["verdun"], HubsOf(await verdun.GetAsync($"accounts/{id}", Cancellation)));
        Assert.Equal(["saint-dizier", "verdun"], HubsOf(await @operator.GetAsync($"accounts/{id}", Cancellation)));
        Assert.Empty((await staff.GetAsync("accounts?q=meuse", Cancellation)).Json.GetProperty("items").EnumerateArray());
        Assert.Single((await verdun.GetAsync("accounts?q=meuse", Cancellation)).Json.GetProperty("items").EnumerateArray());

        Assert.Equal(HttpStatusCode.NoContent, (await staff.DeleteAsync($"accounts/{id}", Cancellation)).Status);
        Assert.Equal("invalid_grant", (await CodeFlow.RefreshAsync(browser, tokens["refresh_token"]!, Cancellation))["error"]);
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync($"accounts/{id}", Cancellation)).Status);
        Assert.Equal("verdun", Hub(await SignInAsync(browser)));

        Assert.Equal(HttpStatusCode.NoContent, (await verdun.DeleteAsync($"accounts/{id}", Cancellation)).Status);
        Assert.Equal("/identity/login", (await browser.GetAsync("/identity/account", Cancellation)).Location?.AbsolutePath);
        Assert.Equal("/identity/login", (await browser.GetAsync(new CodeFlow().Address, Cancellation)).Location?.AbsolutePath);
        Assert.Null((await browser.SignInAsync(Address, IdentityHost.DemoPassword, Cancellation)).Location);
        Assert.Equal(HttpStatusCode.Created, (await staff.PostAsync("accounts", Partner(Address, "rectorat"), Cancellation)).Status);
        // Identity's own session ended with the last membership.
        Assert.Equal("/identity/login", (await browser.GetAsync(new CodeFlow().Address, Cancellation)).Location?.AbsolutePath);
        Assert.Equal("saint-dizier", Hub(await SignInAsync(browser)));
    }

    [Fact]
    public async Task A_hub_gets_hold_of_nothing_that_a_person_is_elsewhere()
    {
        using var verdun = await JoinElsewhereAsync();
        using var staff = await Administrator.AsAsync(host, IdentityHost.StaffEmail, Cancellation);
        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);
        var id = (await staff.GetAsync("accounts?q=region@", Cancellation)).Json.GetProperty("items")[0].GetProperty("id").GetString();
        var read = (await staff.GetAsync($"accounts/{id}", Cancellation)).Headers.ETag!.ToString();

        Assert.Equal("account.shared", (await verdun.PostAsync($"accounts/{id}/password-link", body: null, Cancellation))["code"]);
        Assert.Equal("account.shared", (await verdun.PutAsync($"accounts/{id}", Correction("Somebody else", ("verdun", "meuse")), Cancellation))["code"]);
        Assert.Equal(HttpStatusCode.OK, (await verdun.PutAsync($"accounts/{id}", Correction("Région Grand Est", ("verdun", "marne")), Cancellation)).Status);
        Assert.Equal(HttpStatusCode.OK, (await staff.PutAsync($"accounts/{id}", Correction("Région Grand Est", ("saint-dizier", "region")), Cancellation, read)).Status);
        Assert.Equal(["saint-dizier", "verdun"], HubsOf(await @operator.GetAsync($"accounts/{id}", Cancellation)));
        Assert.Contains("duplicate", (await @operator.PutAsync($"accounts/{id}", Correction("R", ("verdun", "a"), ("verdun", "b")), Cancellation)).Body, StringComparison.Ordinal);
        Assert.Contains("memberships", (await @operator.PutAsync($"accounts/{id}", Correction("R"), Cancellation)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invitation_that_meets_another_change_of_the_account_holds()
    {
        using var verdun = await JoinElsewhereAsync();
        await using var scope = host.Services.CreateAsyncScope();
        await using var other = host.Services.CreateAsyncScope();
        var (changing, watching) = (scope.ServiceProvider.GetRequiredService<IdentityDb>().Database, other.ServiceProvider.GetRequiredService<IdentityDb>().Database);
        await using var change = await changing.BeginTransactionAsync(Cancellation);
        await changing.ExecuteSqlRawAsync("update account set concurrency_stamp = 'meanwhile' where email = 'rectorat@skillshub.example'", Cancellation);

        var joining = verdun.PostAsync("accounts", Partner("rectorat@skillshub.example", "meuse"), Cancellation);
        await Eventually.TrueAsync(async () => await watching.SqlQueryRaw<int>("select count(*)::int as \"Value\" from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()").SingleAsync(Cancellation) > 0);
        await change.CommitAsync(Cancellation);

        Assert.Equal(HttpStatusCode.Created, (await joining).Status);
    }

    [Fact]
    public async Task A_link_made_for_one_hub_opens_no_other()
    {
        using var verdun = await JoinElsewhereAsync();
        using var staff = await Administrator.AsAsync(host, IdentityHost.StaffEmail, Cancellation);
        var invited = await staff.PostAsync("accounts", Partner("late@partner.example", "rectorat"), Cancellation);

        var joined = await verdun.PostAsync("accounts", Partner("LATE@partner.example", "meuse"), Cancellation);

        Assert.Equal((HttpStatusCode.Created, ""), (joined.Status, joined["passwordLink"]));
        Assert.Equal("account.email-taken", (await verdun.PostAsync("accounts", Partner("late@partner.example", "meuse"), Cancellation))["code"]);
        using var browser = host.NewBrowser();
        Assert.DoesNotContain("NewPassword", (await browser.GetAsync(new Uri(invited["passwordLink"]!).PathAndQuery, Cancellation)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("operator", null)]
    [InlineData("staff", "saint-dizier")]
    public async Task Who_set_a_partner_s_password_gets_no_more_than_a_partner_s_rights_by_it(string role, string? hub)
    {
        using var verdun = await JoinElsewhereAsync();
        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);
        var prepared = await verdun.PostAsync("accounts", Partner("ops@ministry.example", "meuse"), Cancellation);
        var id = prepared.Json.GetProperty("account").GetProperty("id").GetString();
        using var browser = host.NewBrowser();
        await SetPasswordAsync(browser, prepared);

        var invited = await @operator.PostAsync("accounts", new { email = "ops@ministry.example", name = "Ops", roles = new[] { role }, hub }, Cancellation);
        Assert.Equal((HttpStatusCode.Conflict, "account.email-taken"), (invited.Status, invited["code"]));
        await browser.SignInAsync("ops@ministry.example", Password, Cancellation);
        Assert.Equal(["verdun"], (await MembershipsAsync(browser, await SignInAsync(browser))).Keys);

        var raised = new { name = "Ops", memberships = new object[] { new { roles = new[] { "partner" }, organisation = "meuse", hub = "verdun" }, new { roles = new[] { role }, hub } } };
        var corrected = await @operator.PutAsync($"accounts/{id}", raised, Cancellation);
        Assert.Equal((HttpStatusCode.OK, "False"), (corrected.Status, corrected["hasPassword"]));
        Assert.Equal("/identity/login", (await browser.GetAsync(new CodeFlow().Address, Cancellation)).Location?.AbsolutePath);
        Assert.Null((await browser.SignInAsync("ops@ministry.example", Password, Cancellation)).Location);
        Assert.Equal("account.shared", (await verdun.PostAsync($"accounts/{id}/password-link", body: null, Cancellation))["code"]);
    }

    [Fact]
    public async Task A_link_that_was_made_for_a_partner_gives_no_rights_beyond()
    {
        using var staff = await Administrator.AsAsync(host, IdentityHost.StaffEmail, Cancellation);
        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);
        var invited = await staff.PostAsync("accounts", Partner("colleague@partner.example", "rectorat"), Cancellation);
        var raised = new { name = "Colleague", memberships = new[] { new { roles = new[] { "staff" }, hub = "saint-dizier" } } };
        await @operator.PutAsync($"accounts/{invited.Json.GetProperty("account").GetProperty("id")}", raised, Cancellation);

        using var browser = host.NewBrowser();
        Assert.DoesNotContain("NewPassword", (await browser.GetAsync(new Uri(invited["passwordLink"]!).PathAndQuery, Cancellation)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_says_that_no_link_is_open_once_what_it_is_voids_the_one_there_was()
    {
        using var verdun = await JoinElsewhereAsync();
        using var staff = await Administrator.AsAsync(host, IdentityHost.StaffEmail, Cancellation);
        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);
        var account = $"accounts/{(await staff.GetAsync("accounts?q=region@", Cancellation)).Json.GetProperty("items")[0].GetProperty("id")}";
        using var browser = host.NewBrowser();

        async Task VoidsAsync(Func<Task> change)
        {
            var link = await @operator.PostAsync($"{account}/password-link", body: null, Cancellation);
            Assert.NotEqual("", (await @operator.GetAsync(account, Cancellation))["passwordLinkExpiresAt"]);
            await change();
            Assert.Equal("", (await @operator.GetAsync(account, Cancellation))["passwordLinkExpiresAt"]);
            Assert.DoesNotContain("NewPassword", (await browser.GetAsync(new Uri(link["passwordLink"]!).PathAndQuery, Cancellation)).Body, StringComparison.Ordinal);
        }

        async Task CorrectAsync(object memberships)
        {
            var corrected = await @operator.PutAsync(account, new { name = "Région Grand Est", memberships }, Cancellation);
            Assert.Equal((HttpStatusCode.OK, ""), (corrected.Status, corrected["passwordLinkExpiresAt"]));
        }

        var (first, colleague) = (new { roles = new[] { "partner" }, organisation = "region", hub = "saint-dizier" }, new { roles = new[] { "staff" }, hub = "verdun" });
        await VoidsAsync(() => verdun.DeleteAsync(account, Cancellation));
        await VoidsAsync(() => CorrectAsync(new object[] { first, colleague }));
        await VoidsAsync(() => CorrectAsync(new object[] { first, new { roles = new[] { "partner" }, organisation = "meuse", hub = "verdun" } }));
        await VoidsAsync(() => CorrectAsync(new object[] { first }));
        await VoidsAsync(() => @operator.DeleteAsync(account, Cancellation));
    }

    [Fact]
    public async Task The_staff_of_one_hub_who_know_an_operator_as_a_partner_move_nothing_else_of_it()
    {
        using var verdun = await JoinElsewhereAsync();
        Assert.Equal(HttpStatusCode.Created, (await verdun.PostAsync("accounts", Partner(IdentityHost.OperatorEmail, "meuse"), Cancellation)).Status);
        var listed = (await verdun.GetAsync($"accounts?q={IdentityHost.OperatorEmail}", Cancellation)).Json.GetProperty("items")[0];
        var (id, name) = (listed.GetProperty("id").GetString(), listed.GetProperty("name").GetString()!);

        Assert.Equal(["partner"], listed.GetProperty("memberships").EnumerateArray().Select(one => one.GetProperty("roles")[0].GetString()));
        Assert.Equal(HttpStatusCode.OK, (await verdun.PutAsync($"accounts/{id}", Correction(name, ("verdun", "marne")), Cancellation)).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await verdun.DeleteAsync($"accounts/{id}", Cancellation)).Status);

        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);
        var kept = (await @operator.GetAsync($"accounts/{id}", Cancellation)).Json.GetProperty("memberships");
        Assert.Equal("operator", Assert.Single(kept.EnumerateArray()).GetProperty("roles")[0].GetString());
    }

    [Fact]
    public async Task Accounts_from_before_keep_what_they_were_and_the_way_back_is_open()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var migrator = db.GetService<IMigrator>();

        await migrator.MigrateAsync("AccountSearch", Cancellation);
        Assert.Equal(1, await db.Database.SqlQueryRaw<int>("select count(*)::int as \"Value\" from account where email = 'region@skillshub.example' and hub = 'saint-dizier' and organisation = 'conseil-regional-grand-est' and roles[1] = 'partner'").SingleAsync(Cancellation));
        await migrator.MigrateAsync(targetMigration: null, Cancellation);
        Assert.Equal(0, await db.Database.SqlQueryRaw<int>("select count(*)::int as \"Value\" from account where last_membership_id is null").SingleAsync(Cancellation));

        using var verdun = await JoinElsewhereAsync();
        using var browser = host.NewBrowser();
        Assert.Equal("saint-dizier", Hub(await SignInAsync(browser)));
        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);
        Assert.Equal(10, (await @operator.GetAsync("accounts?limit=100", Cancellation)).Json.GetProperty("items").GetArrayLength());
    }

    /// <summary>The staff of another hub, which has invited the region's agent as well.</summary>
    private async Task<Administrator> JoinElsewhereAsync()
    {
        using var @operator = await Administrator.AsAsync(host, IdentityHost.OperatorEmail, Cancellation);
        var colleague = await @operator.PostAsync("accounts", new { email = "verdun@skillshub.example", name = "Verdun", roles = new[] { "staff" }, hub = "verdun" }, Cancellation);
        using var browser = host.NewBrowser();
        await SetPasswordAsync(browser, colleague);
        await browser.SignInAsync("verdun@skillshub.example", Password, Cancellation);
        var client = host.NewBrowser();
        client.Headers.Authorization = new("Bearer", (await SignInAsync(browser))["access_token"]);
        var verdun = new Administrator(client);
        var joined = await verdun.PostAsync("accounts", Partner(Address, "meuse"), Cancellation);
        Assert.Equal((HttpStatusCode.Created, ""), (joined.Status, joined["passwordLink"]));
        Assert.Equal(["verdun"], HubsOf(joined));
        return verdun;
    }

    private static async Task SetPasswordAsync(Browser browser, Answer invited) => await browser.SubmitAsync(
        await browser.GetAsync(new Uri(invited["passwordLink"]!).PathAndQuery, Cancellation), "/identity/password", new(StringComparer.Ordinal) { ["NewPassword"] = Password, ["Repeated"] = Password }, Cancellation);

    private static async Task<Answer> SignInAsync(Browser browser, string? membership = null, string email = Address)
    {
        var flow = new CodeFlow();
        if (membership is not null)
            flow.Parameters["membership"] = membership;
        return await flow.ExchangeAsync(browser, await flow.GetCodeAsync(browser, Cancellation, email), Cancellation);
    }

    private static async Task<Dictionary<string, string>> MembershipsAsync(Browser browser, Answer tokens)
    {
        browser.Headers.Authorization = new("Bearer", tokens["access_token"]);
        var own = await browser.GetAsync("/identity/api/memberships", Cancellation);
        browser.Headers.Authorization = null;
        return own.Json.GetProperty("items").EnumerateArray().ToDictionary(one => one.GetProperty("hub").GetString()!, one => one.GetProperty("id").GetString()!, StringComparer.Ordinal);
    }

    private static string? Hub(Answer tokens) => Jwt.Payload(tokens["access_token"]!).GetProperty("hub").GetString();

    private static IEnumerable<string?> HubsOf(Answer answer) =>
        (answer.Json.TryGetProperty("account", out var account) ? account : answer.Json).GetProperty("memberships").EnumerateArray().Select(one => one.GetProperty("hub").GetString());

    private static object Partner(string email, string organisation) => new { email, name = "Partner", roles = new[] { "partner" }, organisation };

    private static object Correction(string name, params (string Hub, string Organisation)[] partners) =>
        new { name, memberships = partners.Select(one => new { roles = new[] { "partner" }, organisation = one.Organisation, hub = one.Hub }) };
}
