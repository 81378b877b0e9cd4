using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace SkillsHub.Gateway.Tests.Support;

/// <summary>A service behind the gateway, as small as it can be: it notes what reaches it and answers as told.</summary>
internal sealed class Backend : IAsyncDisposable
{
    private readonly WebApplication app;

    private Backend(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public ConcurrentQueue<Seen> Requests { get; } = [];

    public RequestDelegate Answer { get; set; } = context => context.Response.WriteAsync("ok");

    public bool Healthy { get; set; } = true;

    public static async Task<Backend> StartAsync(RequestDelegate? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var backend = new Backend(builder.Build());
        if (answer is not null)
            backend.Answer = answer;
        backend.app.Run(backend.HandleAsync);
        await backend.app.StartAsync();
        return backend;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path == "/health")
        {
            context.Response.StatusCode = Healthy ? 200 : 503;
            return Task.CompletedTask;
        }

        Requests.Enqueue(new Seen(
            context.Request.Method,
            context.Request.Path + context.Request.QueryString,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        return Answer(context);
    }
}

internal sealed record Seen(string Method, string Target, Dictionary<string, string> Headers);
