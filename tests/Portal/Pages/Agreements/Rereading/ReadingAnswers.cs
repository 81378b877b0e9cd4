using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages.Agreements.Rereading;

/// <summary>Partnership as the pages that correct a reading see it: one draft, and what was sent of it.</summary>
internal sealed class ReadingAnswers
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-00000000000a");

    public static readonly string Page = $"/agreements/{Id}";

    /// <summary>Answers every change, when it is not accepted.</summary>
    public (int Status, object Problem)? Refusal { get; set; }

    /// <summary>Answers the reading, when it cannot be corrected any more.</summary>
    public (int Status, object Problem)? Absence { get; set; }

    public bool IsCorrected { get; set; }

    /// <summary>Method, path under the agreement and condition of the last change.</summary>
    public string? Change { get; private set; }

    public JsonNode? Body { get; private set; }

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        var path = context.Request.Path.Value!["/api/partnership".Length..];
        if (!HttpMethods.IsGet(context.Request.Method))
            await ChangeAsync(context, path);
        else if (Absence is { } absence && path.EndsWith("/reading", StringComparison.Ordinal))
            await ProblemAsync(context, absence);
        else
            await context.Response.WriteAsJsonAsync(Read(path[(path.LastIndexOf('/') + 1)..]));
    }

    public static object Party(string slug, string name, int line, string readBy = "rules") =>
        new { slug, name, alias = $"court {line}", address = "2 place A", readBy, otherAliases = new[] { "un", "deux" }, source = Lines(line), representative = new { function = "Maire" } };

    public static object UnknownParties => new
    {
        items = new object[]
        {
            new { slug = "ville", name = "La Ville", sameSiret = (object?)new { slug = "commune", name = "La Commune" } },
            new { slug = "region", name = "La Région", sameSiret = (object?)null },
        },
    };

    private object Read(string last) => last switch
    {
        "reading" => Reading(),
        "source" => Source(),
        "unknown-parties" => UnknownParties,
        "organisations" => new { items = new[] { new { slug = "prefecture", name = "Préfecture" }, new { slug = "commune", name = "La Commune" } } },
        _ => new { items = Array.Empty<object>() },
    };

    private object Reading() => new
    {
        parties = Part(new[] { Party("ville", "La Ville", 6), Party("region", "La Région", 10) }),
        title = Part(new { text = "Convention", source = Lines(1) }),
        term = Part(new { start = "lastSignature", duration = new { count = 3, unit = "years" }, sources = new[] { Lines(31), Lines(33) } }),
        renewal = Part(new { kind = "tacit", isForSameDuration = true, duration = new { count = 3, unit = "years" }, sources = new[] { Lines(32) } }),
        termination = new { value = (object?)null, readBy = "rules", byRules = (object?)null },
        originals = Part(new { count = 6, onePerParty = false, source = Lines(41) }),
        committee = Part(new { name = "comité de pilotage", meetingsPerYear = 2, members = new object[] { new { name = "la Ville", party = "ville", source = Lines(37) }, new { name = "le Préfet", party = (string?)null, source = Lines(38) } }, sources = new[] { Lines(37) } }),
    };

    private object Part(object value) =>
        new { value, readBy = IsCorrected ? "person" : "rules", by = IsCorrected ? "Marie Curie" : null, at = IsCorrected ? "2027-02-01T09:00:00Z" : null, byRules = value };

    private static object Source() => new { format = "plainText", lines = Enumerable.Range(1, 45).Select(number => new { number, text = $"Texte {number}", kind = "text" }) };

    private static object Lines(int line) => new { firstLine = line, lastLine = line, quote = "…" };

    private async Task ChangeAsync(HttpContext context, string path)
    {
        Change = $"{context.Request.Method} {path[(Page.Length + 1)..]} {context.Request.Headers.IfMatch}";
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        Body = body.Length == 0 ? null : JsonNode.Parse(body);
        if (Refusal is { } refusal)
            await ProblemAsync(context, refusal);
        else
            context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static Task ProblemAsync(HttpContext context, (int Status, object Problem) problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(problem.Problem, options: null, "application/problem+json");
    }
}
