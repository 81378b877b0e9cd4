using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>What Partnership answers of one part of an agreement, and what it was sent last.</summary>
/// <param name="part">Where the part begins in its addresses.</param>
/// <param name="list">The end of the address of its list, to which new things are posted.</param>
internal abstract class PartAnswers(string part, string list)
{
    /// <summary>Status, code and field of the answer to every change; null when it is accepted.</summary>
    public (int Status, string Code, string Field)? Refusal { get; init; }

    public string? Path { get; private set; }

    /// <summary>The query by which the list was asked for.</summary>
    public string? Query { get; private set; }

    public string? Condition { get; private set; }

    public JsonNode? Body { get; private set; }

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            if (path.EndsWith(list, StringComparison.Ordinal))
                Query = context.Request.QueryString.Value;
            await context.Response.WriteAsJsonAsync(Read(path));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
        (Path, Condition, Body) = ($"{context.Request.Method} {path[path.IndexOf(part, StringComparison.Ordinal)..]}", context.Request.Headers.IfMatch.ToString(), text.Length == 0 ? null : JsonNode.Parse(text));
        if (Refusal is { } refusal)
        {
            context.Response.StatusCode = refusal.Status;
            var errors = refusal.Field.Length > 0 ? new[] { new { field = refusal.Field, rule = refusal.Code, message = "" } } : [];
            await context.Response.WriteAsJsonAsync(new { code = refusal.Code, errors });
        }
        else if (path.EndsWith(list, StringComparison.Ordinal) && Made() is { } made)
        {
            await context.Response.WriteAsJsonAsync(made);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    /// <summary>What stands at an address.</summary>
    protected abstract object Read(string path);

    /// <summary>What a new thing is answered with; null for nothing.</summary>
    protected virtual object? Made() => null;
}
