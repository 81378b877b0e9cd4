using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Identity.Tests.Administration;

namespace SkillsHub.Identity.Tests.Start;

public sealed partial class MigrateTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_prints_one_link_that_makes_the_first_administrator()
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        var link = LinkIn(await RunProcessAsync(database));
        Assert.NotNull(link);

        await using var host = await IdentityHost.StartAsync(database);
        await host.ReadyAsync(Cancellation);
        using var browser = host.NewBrowser();
        var page = await browser.GetAsync(link.PathAndQuery, Cancellation);
        await browser.SubmitAsync(page, "/identity/password", new(StringComparer.Ordinal) { ["NewPassword"] = "a long enough secret", ["Repeated"] = "a long enough secret" }, Cancellation);
        Assert.NotNull((await browser.SignInAsync("administrator@localhost", "a long enough secret", Cancellation)).Location);
        var answer = await browser.GetAsync(new CodeFlow().Address, Cancellation);
        Assert.NotNull(CodeFlow.Parameter(answer.Location, "code"));

        Assert.Null(LinkIn(await IdentityHost.MigrateAsync(database)));
    }

    [Fact]
    public async Task The_first_start_on_an_empty_database_logs_neither_warning_nor_error()
    {
        var log = await RunProcessAsync(await postgres.CreateEmptyDatabaseAsync(Cancellation));
        Assert.Contains("Migration step schema done", log, StringComparison.Ordinal);
        Assert.DoesNotContain("warn:", log, StringComparison.Ordinal);
        Assert.DoesNotContain("fail:", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_lost_is_replaced_by_the_next_run()
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        Assert.NotNull(LinkIn(await IdentityHost.MigrateAsync(database)));
        Assert.NotNull(LinkIn(await IdentityHost.MigrateAsync(database)));
        Assert.Equal(1L, await CountAsync(database, "account"));
    }

    [Theory]
    [InlineData("account_login (login_provider, provider_key, user_id) select 'other', 'x', id")]
    [InlineData("account_passkey (credential_id, user_id, data) select '\\x01', id, '{}'")]
    public async Task An_operator_who_never_had_a_password_signs_in_otherwise_and_needs_no_link(string way)
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        Assert.NotNull(LinkIn(await IdentityHost.MigrateAsync(database)));
        await ExecuteAsync(database, $"insert into {way} from account");

        Assert.Null(LinkIn(await IdentityHost.MigrateAsync(database)));
    }

    [Fact]
    public async Task Without_demo_data_no_demo_account_and_no_demo_machine_exists()
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        await IdentityHost.MigrateAsync(database);
        Assert.Equal(0L, await CountAsync(database, "account where email like '%skillshub.example'"));
        Assert.Equal(1L, await CountAsync(database, "client"));
    }

    [Fact]
    public async Task Demo_data_is_loaded_once_and_prints_no_link()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        Assert.Null(LinkIn(await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"))));
        Assert.Equal(9L, await CountAsync(database, "account"));
        Assert.Equal(2L, await CountAsync(database, "client"));
        Assert.Equal(1L, await CountAsync(database, "token_key"));
    }

    [Fact]
    public async Task Where_demo_data_is_switched_off_no_published_secret_opens_anything()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        Assert.NotNull(LinkIn(await IdentityHost.MigrateAsync(database)));
        await using (var host = await IdentityHost.StartAsync(database))
        {
            await host.ReadyAsync(Cancellation);
            foreach (var email in new[] { IdentityHost.StaffEmail, IdentityHost.OperatorEmail, IdentityHost.PartnerEmail })
                Assert.False(await SignsInAsync(host, email));
            Assert.Equal("invalid_client", (await DemoMachineAsync(host))["error"]);
        }

        await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"));
        await using var again = await IdentityHost.StartAsync(database);
        await again.ReadyAsync(Cancellation);
        Assert.True(await SignsInAsync(again, IdentityHost.StaffEmail));
        Assert.NotNull((await DemoMachineAsync(again))["access_token"]);
    }

    [Fact]
    public async Task Accounts_that_began_without_demo_data_get_none_with_a_published_password()
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        await IdentityHost.MigrateAsync(database);
        var (exitCode, output) = await RunToEndAsync(database, ("Demo__Enabled", "true"));
        Assert.Equal(1, exitCode);
        Assert.Contains("begun without demo data", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", output, StringComparison.Ordinal);
        Assert.Equal(1L, await CountAsync(database, "account"));
        Assert.Equal(1L, await CountAsync(database, "client"));
    }

    [Fact]
    public async Task Nor_do_those_whose_database_lost_its_mark()
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        await IdentityHost.MigrateAsync(database);
        await ExecuteAsync(database, """comment on table "__EFMigrationsHistory" is null""");
        var (exitCode, output) = await RunToEndAsync(database, ("Demo__Enabled", "true"));
        Assert.Equal(1, exitCode);
        Assert.Contains("begun without demo data", output, StringComparison.Ordinal);
        Assert.Equal(1L, await CountAsync(database, "account"));
    }

    [Fact]
    public async Task A_demo_account_that_an_operator_revoked_stays_revoked_when_demo_data_is_switched_off_and_on()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        await using (var host = await IdentityHost.StartAsync(database))
        {
            await host.ReadyAsync(Cancellation);
            using var staff = await Administrator.AsAsync(host, IdentityHost.StaffEmail, Cancellation);
            var id = Jwt.Payload(await CodeFlow.AccessTokenAsync(host, IdentityHost.PartnerEmail, Cancellation)).GetProperty("sub").GetString();
            Assert.Equal(HttpStatusCode.NoContent, (await staff.DeleteAsync($"accounts/{id}", Cancellation)).Status);
        }

        await IdentityHost.MigrateAsync(database);
        await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"));
        await using var again = await IdentityHost.StartAsync(database);
        await again.ReadyAsync(Cancellation);
        Assert.False(await SignsInAsync(again, IdentityHost.PartnerEmail));
        Assert.True(await SignsInAsync(again, IdentityHost.StaffEmail));
    }

    [Fact]
    public async Task A_changed_secret_of_the_portal_takes_effect()
    {
        var database = await postgres.CreateDemoDatabaseAsync(Cancellation);
        await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"), ("Identity:Clients:Portal:Secret", "the next secret"));
        await using var host = await IdentityHost.StartAsync(database);
        await host.ReadyAsync(Cancellation);
        using var browser = host.NewBrowser();
        var flow = new CodeFlow();
        var code = await flow.GetCodeAsync(browser, Cancellation);
        Assert.Equal("invalid_client", (await flow.ExchangeAsync(browser, code, Cancellation))["error"]);
        Assert.Equal(HttpStatusCode.OK, (await flow.ExchangeAsync(browser, code, Cancellation, secret: "the next secret")).Status);
    }

    private static async Task<bool> SignsInAsync(IdentityHost host, string email)
    {
        using var browser = host.NewBrowser();
        return (await browser.SignInAsync(email, IdentityHost.DemoPassword, Cancellation)).Location is not null;
    }

    private static async Task<Answer> DemoMachineAsync(IdentityHost host)
    {
        using var machine = host.NewBrowser();
        return await CodeFlow.TokenAsync(
            machine,
            new(StringComparer.Ordinal) { ["grant_type"] = "client_credentials", ["client_id"] = "region-grand-est-machine", ["client_secret"] = "demo-machine-secret-region" },
            Cancellation);
    }

    /// <summary>The process itself, from another folder than its own.</summary>
    private static async Task<string> RunProcessAsync(string database)
    {
        var (exitCode, output) = await RunToEndAsync(database);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static async Task<(int ExitCode, string Output)> RunToEndAsync(string database, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Identity.dll"), "migrate"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
            Environment =
            {
                ["ConnectionStrings__identity-db"] = database,
                ["Identity__Issuer"] = IdentityHost.PublicAddress + "identity/",
                ["Identity__Clients__Portal__Secret"] = IdentityHost.PortalSecret,
            },
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, output);
    }

    private static Uri? LinkIn(string output) => Link().Match(output) is { Success: true } match ? new Uri(match.Value) : null;

    private static async Task ExecuteAsync(string database, string statement)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private static async Task<long> CountAsync(string database, string table)
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"select count(*) from {table}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(Cancellation), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"https://\S+/identity/password\?\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
