using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Support;

/// <summary>A thing behind the gateway: answers what it is, and keeps what it was asked to become.</summary>
internal sealed class Stored
{
    private readonly JsonNode value;

    // Of the hub that tests use, unless it says of which.
    public Stored(object value)
    {
        this.value = JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web)!;
        if (this.value is JsonObject thing)
            thing.TryAdd("hub", TestUser.DefaultHub);
    }

    public string Tag { get; set; } = "\"7\"";

    /// <summary>Answers every change, when it is not accepted.</summary>
    public (int Status, object Problem)? Refusal { get; set; }

    /// <summary>Whether the thing cannot be read either.</summary>
    public bool IsAway { get; set; }

    /// <summary>Method, path and condition of the last change.</summary>
    public string? Change { get; private set; }

    public JsonNode? Body { get; private set; }

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = Tag;
        if (IsAway)
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.WriteAsJsonAsync(value);
        else
            await ChangeAsync(context);
    }

    private async Task ChangeAsync(HttpContext context)
    {
        Change = $"{context.Request.Method} {context.Request.Path} {context.Request.Headers.IfMatch}";
        using var sent = new StreamReader(context.Request.Body);
        Body = await sent.ReadToEndAsync() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        if (Refusal is not { } refusal)
        {
            await context.Response.WriteAsJsonAsync(value);
            return;
        }
        context.Response.StatusCode = refusal.Status;
        await context.Response.WriteAsJsonAsync(refusal.Problem, options: null, "application/problem+json");
    }
}
