using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsHub.Testing;

namespace SkillsHub.Identity.Tests.Support;

/// <summary>The real service on a real port, reached as if through the gateway: by the public address, which it is told by header.</summary>
internal sealed class IdentityHost : IAsyncDisposable
{
    public const string PublicAddress = "https://hub.example/";
    public const string PortalSecret = "a-secret-for-tests";
    public const string StaffEmail = "accueil@skillshub.example";
    public const string OperatorEmail = "exploitation@skillshub.example";
    public const string PartnerEmail = "region@skillshub.example";
    public const string DemoPassword = "Demo-2026!hub";
    private readonly WebApplication process;

    private IdentityHost(WebApplication app, Uri publicAddress) => (process, Public) = (app, publicAddress);

    public Uri Public { get; }

    public IServiceProvider Services => process.Services;

    public Uri Address => new(process.Urls.First());

    public static Task<IdentityHost> StartAsync(string database, params (string Key, string? Value)[] settings) => StartAsync(Build(database, settings));

    /// <summary>By a clock of the test's own.</summary>
    public static Task<IdentityHost> StartAsync(string database, TimeProvider clock) => StartAsync(database, services => services.AddSingleton(clock));

    public static Task<IdentityHost> StartAsync(string database, Action<IServiceCollection> replace) => StartAsync(Build(database, [], replace));

    public static Task<string> MigrateAsync(string database, params (string Key, string? Value)[] settings) => RunAsync("migrate", database, settings);

    /// <summary>Runs a command, and gives what it printed.</summary>
    public static async Task<string> RunAsync(string command, string database, params (string Key, string? Value)[] settings)
    {
        await using var console = new StringWriter();
        await using var app = Build(database, settings, services => services.AddSingleton<TextWriter>(console));
        await app.RunCommandAsync([command]);
        return console.ToString();
    }

    /// <summary>A browser whose reader chose a language and has no other cookie; or one that carries those of another, to meet a second replica.</summary>
    public Browser NewBrowser(Browser? sameCookiesAs = null, string? language = "en") => new(this, sameCookiesAs?.Cookies, language);

    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        await Eventually.TrueAsync(async () =>
        {
            using var health = await client.GetAsync("health", cancellationToken);
            return health.IsSuccessStatusCode;
        });
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    private static async Task<IdentityHost> StartAsync(WebApplication app)
    {
        app.MapIdentity();
        await app.StartAsync();
        return new IdentityHost(app, new Uri(new Uri(app.Configuration["Identity:Issuer"]!), "/"));
    }

    private static WebApplication Build(string database, (string Key, string? Value)[] settings, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Identity", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:identity-db", database),
            new("Identity:Issuer", $"{PublicAddress}identity/"),
            new("Identity:Clients:Portal:Secret", PortalSecret),
            new("Identity:SignInsPerMinute", "1000"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)));
        builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:0");
        builder.AddIdentity();
        builder.Logging.ClearProviders();
        replace?.Invoke(builder.Services);
        return builder.Build();
    }
}
