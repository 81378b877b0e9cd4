using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SkillsHub.Testing.Services;

namespace SkillsHub.EndToEnd.Tests;

/// <summary>A partner's machine: takes what the hub sends.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private Receiver(WebApplication app, string url) => (this.app, Url) = (app, url);

    public string Url { get; }

    public ConcurrentQueue<Delivery> Deliveries { get; } = [];

    public static async Task<Receiver> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        server.Urls.Add(url);
        var receiver = new Receiver(server, $"{url}/hub");
        server.MapPost("/hub", (Delegate)receiver.TakeAsync);
        await server.StartAsync(cancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        var arrived = DateTimeOffset.UtcNow;
        var cloudEvent = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        Deliveries.Enqueue(new Delivery(arrived, context.Request.Headers["traceparent"].ToString(), context.Request.Headers["webhook-signature"].ToString(), cloudEvent));
        return Results.NoContent();
    }
}

/// <summary>One event as it arrived.</summary>
internal sealed record Delivery(DateTimeOffset Arrived, string TraceParent, string Signature, JsonElement Event)
{
    public string Type => Event.GetProperty("type").GetString()!;

    public TimeSpan Took => Arrived - Event.GetProperty("time").GetDateTimeOffset();

    public string TraceId => TraceParent.Split('-')[1];
}
