namespace SkillsHub.Identity.Tests.Keys;

public sealed class AbsentDatabaseTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_starts_before_its_database_says_so_and_recovers_by_itself()
    {
        await using var server = await postgres.StartOwnServerAsync(Cancellation);
        await server.CreateDatabasesAsync(["late"], Cancellation);
        var database = server.ConnectionString("late");
        await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"));
        Npgsql.NpgsqlConnection.ClearAllPools();
        await server.StopAsync();

        await using var host = await IdentityHost.StartAsync(database);
        using var browser = host.NewBrowser();
        using var probe = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("alive", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await probe.GetAsync("health", Cancellation)).StatusCode);
        var starting = await browser.GetAsync("/identity/login", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, starting.Status);
        Assert.Equal("identity.starting", starting["code"]);
        using var person = NewPerson(host);
        AssertAbsence(await person.GetAsync("/identity/login", Cancellation));

        await server.ResumeAsync(Cancellation);
        await host.ReadyAsync(Cancellation);
        Assert.NotEmpty(await CodeFlow.AccessTokenAsync(host, IdentityHost.StaffEmail, Cancellation));

        var form = await person.GetAsync("/identity/login", Cancellation);
        Npgsql.NpgsqlConnection.ClearAllPools();
        await server.StopAsync();
        AssertAbsence(await person.SubmitAsync(
            form, "/identity/login", new(StringComparer.Ordinal) { ["Email"] = IdentityHost.StaffEmail, ["Password"] = IdentityHost.DemoPassword }, Cancellation));
    }

    [Fact]
    public async Task Who_is_signed_in_is_told_on_a_page_that_the_database_is_away()
    {
        await using var server = await postgres.StartOwnServerAsync(Cancellation);
        await server.CreateDatabasesAsync(["away"], Cancellation);
        var database = server.ConnectionString("away");
        await IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true"));
        var clock = new LateClock();
        await using var host = await IdentityHost.StartAsync(database, clock);
        await host.ReadyAsync(Cancellation);
        using var person = NewPerson(host);
        Assert.NotNull((await person.SignInAsync(IdentityHost.StaffEmail, IdentityHost.DemoPassword, Cancellation)).Location);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/identity/account", Cancellation)).Status);

        Npgsql.NpgsqlConnection.ClearAllPools();
        await server.StopAsync();
        // By then the session is asked of the database anew.
        clock.Late = TimeSpan.FromMinutes(2);
        AssertAbsence(await person.GetAsync("/identity/account", Cancellation));
        AssertAbsence(await person.GetAsync("/identity/login", Cancellation));
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/identity/identity.css", Cancellation)).Status);
    }

    [Fact]
    public async Task A_serving_process_never_makes_the_schema()
    {
        var database = await postgres.CreateEmptyDatabaseAsync(Cancellation);
        await using var host = await IdentityHost.StartAsync(database);
        using var probe = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await probe.GetAsync("health", Cancellation)).StatusCode);
        await using var source = Npgsql.NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select count(*) from information_schema.tables where table_schema = 'public'");
        Assert.Equal(0L, await command.ExecuteScalarAsync(Cancellation));
    }

    private static Browser NewPerson(IdentityHost host)
    {
        var browser = host.NewBrowser();
        browser.Headers.Accept.ParseAdd("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        return browser;
    }

    private static void AssertAbsence(Answer page)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("The service is not available", page.Body, StringComparison.Ordinal);
    }
}
