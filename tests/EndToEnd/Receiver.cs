using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
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
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        Deliveries.Enqueue(new Delivery(arrived, context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
        return Results.NoContent();
    }
}

/// <summary>One event as it arrived.</summary>
internal sealed record Delivery(DateTimeOffset Arrived, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private readonly JsonElement cloudEvent = JsonSerializer.Deserialize<JsonElement>(Body);

    public string Type => cloudEvent.GetProperty("type").GetString()!;

    public TimeSpan Took => Arrived - cloudEvent.GetProperty("time").GetDateTimeOffset();

    public string TraceId => Headers["traceparent"].Split('-')[1];

    /// <summary>Checks it as Standard Webhooks has it: HMAC-SHA256 over id, time and the bytes of the body, by the key behind <c>whsec_</c>.</summary>
    public bool IsSignedWith(string secret)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{Headers["webhook-id"]}.{Headers["webhook-timestamp"]}."), .. Body];
        var expected = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
        return Headers["webhook-signature"].Split(' ').Contains($"v1,{expected}", StringComparer.Ordinal);
    }
}
