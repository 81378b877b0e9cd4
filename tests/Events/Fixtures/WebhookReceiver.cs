using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SkillsHub.Testing;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>A partner's machine: keeps what is posted to it and answers as a test wants.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedWebhook> received = new();
    private readonly WebApplication server;

    private WebhookReceiver(WebApplication server) => this.server = server;

    /// <summary>Where it listens.</summary>
    public string Url => $"{server.Urls.Single()}/hook";

    /// <summary>What has come, in order.</summary>
    public IReadOnlyList<ReceivedWebhook> Received => [.. received];

    /// <summary>How it answers; at first 204.</summary>
    public Func<ReceivedWebhook, HttpContext, Task> Answer { get; set; } = (_, context) =>
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    /// <summary>What it allows whoever asks whether it wants to be told; at first it knows no such question.</summary>
    public string? AllowedOrigin { get; set; }

    /// <summary>Who has asked.</summary>
    public string? AskedBy { get; private set; }

    public static async Task<WebhookReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.MapPost("/hook", (RequestDelegate)receiver.TakeAsync);
        app.MapMethods("/hook", [HttpMethods.Options], (RequestDelegate)receiver.ConsentAsync);
        await app.StartAsync(cancellationToken);
        return receiver;
    }

    /// <summary>Answers with a status alone.</summary>
    public void AnswerWith(int status) => Answer = (_, context) =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>Waits until so many posts have come.</summary>
    public async Task<IReadOnlyList<ReceivedWebhook>> AtLeastAsync(int count, TimeSpan? within = null)
    {
        await Eventually.TrueAsync(() => received.Count >= count, within, $"{count} webhooks");
        return Received;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task ConsentAsync(HttpContext context)
    {
        AskedBy = context.Request.Headers["WebHook-Request-Origin"];
        if (AllowedOrigin is { } allowed)
            context.Response.Headers["WebHook-Allowed-Origin"] = allowed;
        else
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var webhook = new ReceivedWebhook(DateTimeOffset.UtcNow, headers, body.ToArray());
        received.Enqueue(webhook);
        await Answer(webhook, context);
    }
}
