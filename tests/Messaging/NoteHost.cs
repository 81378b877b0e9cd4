using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsHub.NoteService;

namespace SkillsHub.Messaging.Tests;

/// <summary>One replica of the note service, inside the test process.</summary>
internal sealed class NoteHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private NoteHost(WebApplication app)
    {
        this.app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public Script Script => app.Services.GetRequiredService<Script>();

    public IServiceProvider Services => app.Services;

    /// <summary>Builds a host that does not run: for what is done without relay and consumers.</summary>
    public static WebApplication Build(IReadOnlyDictionary<string, string> settings, TimeProvider? clock = null) => NoteApp.Build([], builder =>
    {
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value)));
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
    });

    public static async Task<NoteHost> StartAsync(IReadOnlyDictionary<string, string> settings, TimeProvider? clock = null)
    {
        var built = Build(settings, clock);
        await built.StartAsync(TestContext.Current.CancellationToken);
        return new NoteHost(built);
    }

    /// <summary>Writes texts into the note by HTTP.</summary>
    public Task WriteAsync(Guid note, params IEnumerable<string> texts) => WriteAsync(Client, note, texts);

    public static async Task WriteAsync(HttpClient client, Guid note, params IEnumerable<string> texts)
    {
        var query = string.Join('&', texts.Select(text => $"text={Uri.EscapeDataString(text)}"));
        using var answer = await client.PostAsync(new Uri($"{NoteApp.Prefix}/{note}?{query}", UriKind.Relative), content: null, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Works in a scope of the service, as a request does.</summary>
    public async Task InScopeAsync(Func<NoteDbContext, IOutbox, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<NoteDbContext>(), scope.ServiceProvider.GetRequiredService<IOutbox>());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        // A bus that is stopped before it has begun begins afterwards, and takes messages to services that are gone: in a process of
        // its own that ends with it, here it would take them from the next host.
        await app.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, TimeSpan.FromSeconds(15));
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
