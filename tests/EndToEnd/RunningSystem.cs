using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json;
using Npgsql;
using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Supervision;
using SkillsHub.LocalHost.Tests;
using SkillsHub.Testing.Services;

namespace SkillsHub.EndToEnd.Tests;

/// <summary>
/// The whole topology, started as a person starts it, with its demo data, in a folder of its own; and a browser.
/// <c>SKILLSHUB_URL</c> names a system that runs already, <c>SKILLSHUB_SHOTS</c> a folder to keep pictures of pages in.
/// </summary>
public sealed class RunningSystem : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan CleanStop = TimeSpan.FromSeconds(10);
    private static readonly string[] Needed =
        ["/", "/identity/.well-known/openid-configuration", "/api/partnership/hubs", "/api/catalogue/programmes", "/api/documentation/resources", "/api/events/events"];

    // All that the whole system needs, so that the clock of the start does not run while a bare machine installs it.
    private static readonly DebianPackage[] Packages = [DebianPackage.Postgres, DebianPackage.RabbitMq, DebianPackage.Prometheus, DebianPackage.Chromium];

    private static readonly string[] BrowserFlags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly TestFolder folder = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new(StringComparer.Ordinal);
    private readonly System.Text.StringBuilder log = new();
    private ChildProcess? host;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address { get; private set; } = new("http://localhost:8080");

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Whether the data is fresh, so that a test may count on what it starts from.</summary>
    public bool IsOwn => host is not null;

    public async ValueTask InitializeAsync()
    {
        foreach (var package in Packages)
            await Debian.EnsureInstalledAsync(package, mayInstall: true, line => TestContext.Current.SendDiagnosticMessage(line), TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("SKILLSHUB_URL") is { Length: > 0 } running)
            Address = new Uri(running);
        else
            await StartAsync();
        Http.BaseAddress = Address;
        Assert.True(await Deadline.WaitAsync(IsReadyAsync, StartLimit, TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken), $"Not ready in time:\n{log}");
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = BrowserFlags });
    }

    /// <summary>A fresh visitor; with the session of an account, which signs in once for all tests that are about something else.</summary>
    public async Task<Visitor> VisitAsync(string mailbox = "", bool script = true) =>
        await OpenAsync(mailbox.Length == 0 ? null : await sessions.GetOrAdd(mailbox, name => new(() => SignInAsync(name))).Value, script);

    /// <summary>A database of the system's own server.</summary>
    public async Task<NpgsqlDataSource> DatabaseAsync(string name, CancellationToken cancellationToken)
    {
        var server = await ServerAsync("postgres", cancellationToken);
        return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
        {
            Host = server.Address.Host,
            Port = server.Address.Port,
            Username = "postgres",
            Password = server.Password,
            Database = name,
            Pooling = false,
        }.ConnectionString);
    }

    /// <summary>The system's own broker.</summary>
    public async Task<Uri> BrokerAsync(CancellationToken cancellationToken)
    {
        var server = await ServerAsync("rabbitmq", cancellationToken);
        return new UriBuilder(server.Address) { UserName = "hub", Password = server.Password }.Uri;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        Http.Dispose();
        try
        {
            if (host is not null)
                await StopAsync(host);
        }
        finally
        {
            folder.Dispose();
        }
    }

    // A test of its own: no other sees all seven processes and three servers stop.
    private static async Task StopAsync(ChildProcess host)
    {
        var children = ProcessTree.ChildrenOf(host.Id);
        var clock = Stopwatch.StartNew();
        await host.StopAsync(StopLimit);
        var taken = clock.Elapsed;
        await host.DisposeAsync();
        Assert.InRange(taken, TimeSpan.Zero, CleanStop);
        Assert.DoesNotContain(children, ProcessTree.IsAlive);
    }

    private async Task<string> SignInAsync(string mailbox)
    {
        await using var visitor = await OpenAsync(session: null, script: true);
        await visitor.SignInAsync(mailbox);
        return await visitor.Context.StorageStateAsync();
    }

    private async Task<Visitor> OpenAsync(string? session, bool script)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.AbsoluteUri,
            ViewportSize = new() { Width = 1280, Height = 900 },
            JavaScriptEnabled = script,
            Locale = "fr-FR",
            StorageState = session,
        });
        context.SetDefaultTimeout(60_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    // LocalHost writes down where its servers are, and the secrets that it made.
    private async Task<(Uri Address, string Password)> ServerAsync(string name, CancellationToken cancellationToken)
    {
        var resources = await ReadAsync("addresses.json", cancellationToken);
        var address = resources.GetProperty("resources").EnumerateArray().Single(resource => resource.GetProperty("name").GetString() == name).GetProperty("addresses")[0].GetString()!;
        var secrets = await ReadAsync("secrets.json", cancellationToken);
        return (new Uri(address), secrets.GetProperty($"{name}-password").GetString()!);
    }

    private async Task<JsonElement> ReadAsync(string file, CancellationToken cancellationToken) =>
        JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Sub("data"), file), cancellationToken)).RootElement;

    private async Task StartAsync()
    {
        var port = FreePort.Next();
        Address = new Uri($"http://localhost:{port}");
        var program = Repository.PathTo($"aspire/LocalHost/bin/{Repository.Configuration}/net10.0/LocalHost.dll");
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));
        var spec = new ProcessSpec(dotnet, [program, "--port", $"{port}", "--data", folder.Sub("data")])
        {
            WorkingDirectory = Repository.PathTo("aspire/LocalHost"),
            DeathSignal = Signal.Terminate,
            // A partner's machine that listens on this machine: what the guard of the webhooks refuses otherwise.
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["Webhooks__AllowedNetworks__0"] = "127.0.0.0/8" },
        };
        host = await ChildProcess.StartAsync(spec, line =>
        {
            lock (log)
                log.AppendLine(line);
        });
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (host is { Exited.IsCompleted: true })
            Assert.Fail($"LocalHost ended:\n{log}");
        foreach (var path in Needed)
        {
            try
            {
                using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
                if (answer.StatusCode != HttpStatusCode.OK)
                    return false;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }
        return true;
    }
}
