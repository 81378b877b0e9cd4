using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages.Branding;

/// <summary>What Partnership answers of the names and logos of an agreement, and what it was sent last.</summary>
internal sealed class BrandAnswers
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000014");

    public string State { get; init; } = "asked";

    /// <summary>The department of the party that is asked; null where it has none.</summary>
    public string? Department { get; init; } = "Direction de la communication";

    public bool IsGranted { get; init; }

    public bool LetsPartiesAsk { get; init; } = true;

    /// <summary>Status, code and field of the answer to every change; null when it is accepted.</summary>
    public (int Status, string Code, string Field)? Refusal { get; init; }

    public string? Path { get; private set; }

    public string? Query { get; private set; }

    public string? Condition { get; private set; }

    public JsonNode? Body { get; private set; }

    private object Summary => new
    {
        id = Guid.Parse("0199c000-0000-7000-8000-000000000015"),
        agreementId = Id,
        agreementTitle = "Convention de Valmer",
        number = 2,
        action = "Forum des métiers",
        party = "ville",
        askedOn = "2026-09-01",
        state = State,
        uses = new[] { "name", "logo" },
        firstDay = "2026-09-10",
        lastDay = "2026-10-10",
        missing = new[] { "party" },
        family = "skills-watch",
        thing = "agendaEvent",
    };

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            if (path.EndsWith("/branding/permissions", StringComparison.Ordinal))
                Query = context.Request.QueryString.Value;
            await context.Response.WriteAsJsonAsync(Read(path));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
        (Path, Condition, Body) = ($"{context.Request.Method} {path[path.IndexOf("/branding", StringComparison.Ordinal)..]}", context.Request.Headers.IfMatch.ToString(), text.Length == 0 ? null : JsonNode.Parse(text));
        if (Refusal is { } refusal)
        {
            context.Response.StatusCode = refusal.Status;
            var errors = refusal.Field.Length > 0 ? new[] { new { field = refusal.Field, rule = refusal.Code, message = "" } } : [];
            await context.Response.WriteAsJsonAsync(new { code = refusal.Code, errors });
        }
        else if (path.EndsWith("/permissions", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(Permission());
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private object Read(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "permissions" => new { items = new[] { Summary } },
        "organisations" => new { items = new[] { new { slug = "ville", name = "La Ville de Valmer" }, new { slug = "ecole", name = "L'École des Rives" } } },
        "branding" => new
        {
            letsPartiesAsk = LetsPartiesAsk,
            unassigned = new[] { new { name = "Mission presse", article = "9", isOfText = true } },
            brands = new[]
            {
                new { party = "ville", name = "La Ville de Valmer", department = Department is null ? null : new { name = Department, article = "5", isOfText = true } },
                new { party = "ecole", name = "L'École des Rives", department = Department is null ? null : new { name = "Service presse", article = "charte", isOfText = false } },
            },
        },
        "audit" => new { items = new[] { Audit() } },
        "2" => Permission(),
        _ when path.EndsWith($"{Id}", StringComparison.Ordinal) => new
        {
            id = Id,
            title = "Convention de Valmer",
            state = "inForce",
            inForceFrom = "2026-02-02",
            parties = new[] { new { slug = "ville", name = "La Ville de Valmer" }, new { slug = "ecole", name = "L'École des Rives" } },
            content = new { },
        },
        _ => new { items = Array.Empty<object>() },
    };

    private object Permission() => new
    {
        summary = Summary,
        asked = Scope(),
        askedBy = "accueil",
        askedAt = "2026-09-01T08:00:00Z",
        appears = "Affiches et site",
        link = "https://exemple.fr/forum",
        department = Department,
        grants = IsGranted
            ? new[] { new { grantor = "party", grantedBy = "Camille Royer", function = "Maire", grantedOn = "2026-09-02", proof = "courrier 12", scope = Scope(), conditions = "En noir et blanc.", recordedBy = "mairie", recordedAt = "2026-09-02T08:00:00Z" } }
            : [],
    };

    private static object Scope() => new { uses = new[] { "name", "logo" }, firstDay = "2026-09-10", lastDay = "2026-10-10" };

    private static object Audit() => new
    {
        id = 3,
        agreementId = Id,
        subject = "brandPermission",
        subjectNumber = 2,
        action = "changed",
        changedBy = "mairie",
        changedById = "1",
        changedAt = "2026-09-02T08:00:00Z",
        changes = new object[]
        {
            new { field = "grants[Party].grantedBy", to = "Camille Royer" },
            new { field = "grants[Party].scope", to = Scope() },
            new { field = "revocation.from", to = "2026-10-01" },
        },
    };
}
