using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages.Deadlines;

/// <summary>What Partnership answers of an agreement's deadlines, and what it was sent last.</summary>
internal sealed class DeadlineAnswers
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000003");

    public string? InForceFrom { get; init; } = "2026-05-03";

    /// <summary>Code and field of the answer to every change; null when it is accepted.</summary>
    public (string Code, string Field)? Refusal { get; init; }

    /// <summary>Letters that were missed besides.</summary>
    public int MoreMissed { get; init; }

    public string? Method { get; private set; }

    public string? Path { get; private set; }

    public string? Condition { get; private set; }

    public JsonNode? Body { get; private set; }

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsJsonAsync(Read(path, context.Request.QueryString.Value!.Contains("kind=renewalNotice&limit", StringComparison.Ordinal)));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
        (Method, Path, Condition, Body) = (context.Request.Method, path, context.Request.Headers.IfMatch.ToString(), text.Length == 0 ? null : JsonNode.Parse(text));
        if (Refusal is { } refusal)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { code = refusal.Code, errors = new[] { new { field = refusal.Field, rule = refusal.Code, message = "" } } });
        }
        else if (path.Contains("/calendar-links", StringComparison.Ordinal) && HttpMethods.IsPost(context.Request.Method))
        {
            await context.Response.WriteAsJsonAsync(new { link = Link, path = "/api/partnership/calendar?key=secret-token" });
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private object Read(string path, bool isRenewals) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "deadlines" => new { day = "2030-12-01", items = isRenewals ? Renewals : [.. Renewals, .. Enumerable.Range(1, MoreMissed).Select(other => Renewal("cnam", $"autre-{other}", "missed", null)), Meeting, Report, Rent] },
        "notices" => new { items = new[] { Notice } },
        "0199c000-0000-7000-8000-00000000000d" => Notice,
        "years" => new { awaitsStart = false, notice = new { count = 3, unit = "months" }, mayShorten = true },
        "calendar-links" => new { items = new[] { Link } },
        "agreements" => new { items = new[] { new { id = Id, title = "Contrat", state = "inForce", inForceFrom = InForceFrom } } },
        "progress" => new { parties = Array.Empty<object>() },
        "organisations" => new { items = new[] { new { slug = "cnam", name = "Cnam" } } },
        _ => new
        {
            id = Id,
            title = "Contrat",
            state = InForceFrom is null ? "draft" : "inForce",
            inForceFrom = InForceFrom,
            parties = new[] { new { slug = "region", name = "Région" }, new { slug = "cnam", name = "Cnam" }, new { slug = "ville", name = "Ville" } },
            openPoints = Array.Empty<object>(),
            blocking = Array.Empty<int>(),
            content = new { },
            items = Array.Empty<object>(),
        },
    };

    private static object[] Renewals => [Renewal("cnam", "region", "missed", null), Renewal("region", "cnam", "met", Letter)];

    private static object Letter => new { id = "0199c000-0000-7000-8000-00000000000d", number = "2C 12", sentOn = "2030-05-01" };

    private static object Notice => new
    {
        id = "0199c000-0000-7000-8000-00000000000d",
        purpose = "renewal",
        from = "cnam",
        number = "2C 12",
        sentOn = "2030-05-01",
        to = new[] { new { party = "region" } },
        recordedBy = "L'accueil",
        recordedAt = "2030-05-02T08:00:00Z",
    };

    private static object Link => new
    {
        id = "0199c000-0000-7000-8000-0000000000aa",
        organisation = "cnam",
        name = "Agenda du service",
        createdBy = "L'accueil",
        createdAt = "2026-05-04T08:00:00Z",
        version = "\"9\"",
    };

    private static object Source => new { article = "6", firstLine = 12, lastLine = 12, quote = "…" };

    private static object Meeting => new
    {
        id = "committee.1.1.2",
        kind = "committeeMeeting",
        parties = new[] { "region", "cnam", "ville" },
        formula = new { code = "year-in-equal-parts", words = "…" },
        inputs = new[] { new { name = "committee.name", value = "Comité de suivi" } },
        legalDate = "2030-12-20",
        preparationDate = "2030-11-20",
        year = 1,
        rank = 2,
        following = "notYet",
        state = "approaching",
    };

    private static object Report => new
    {
        id = "report.1.1",
        kind = "annualReport",
        party = "cnam",
        parties = new[] { "cnam" },
        formula = new { code = "day-of-each-year", words = "…" },
        inputs = new[] { new { name = "report.day", value = "--03-31" } },
        legalDate = "2031-03-31",
        preparationDate = "2031-01-31",
        year = 1,
        following = "notYet",
        state = "upcoming",
    };

    private static object Rent => new
    {
        id = "rent.1",
        kind = "rent",
        party = "cnam",
        parties = new[] { "cnam" },
        formula = new { code = "first-day-of-year", words = "…" },
        missing = new[] { "year.origin" },
        year = 4,
        following = "dayOnly",
        state = "notComputable",
    };

    private static object Renewal(string from, string to, string state, object? letter) => new
    {
        id = $"renewal-notice.{from}.{to}",
        kind = "renewalNotice",
        party = from,
        counterpart = to,
        parties = new[] { from, to },
        article = "6",
        source = Source,
        formula = new { code = "end-minus-notice", words = "…" },
        inputs = new[] { new { name = "term.end", value = "2031-05-03" }, new { name = "renewal.notice", value = "6 months" } },
        legalDate = "2030-11-03",
        preparationDate = "2030-09-03",
        following = "recorded",
        state,
        letter,
    };
}
