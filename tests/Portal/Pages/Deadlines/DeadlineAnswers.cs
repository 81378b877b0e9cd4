using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages.Deadlines;

/// <summary>What Partnership answers of an agreement's deadlines, and what it was sent last.</summary>
internal sealed class DeadlineAnswers
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000003");

    /// <summary>Whether the letter opposed what an amendment has changed since.</summary>
    public bool IsSetAside { get; init; }

    public string? InForceFrom { get; init; } = "2026-05-03";

    /// <summary>Code and field of the answer to every change; null when it is accepted.</summary>
    public (string Code, string Field)? Refusal { get; init; }

    /// <summary>Status of that answer.</summary>
    public int RefusalStatus { get; init; } = StatusCodes.Status400BadRequest;

    /// <summary>Whether the letter was withdrawn.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether the letter came back unclaimed.</summary>
    public bool IsReturned { get; init; }

    /// <summary>Whether the text asks no letter of each pair.</summary>
    public bool IsUnaddressed { get; init; }

    /// <summary>Whether the deadlines cannot be read.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether a letter that answers one of the pairs was sent after its day.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether the day of the letters came before the agreement was in force.</summary>
    public bool IsPast { get; init; }

    /// <summary>Whether money was called of a grant that the Région gives.</summary>
    public bool IsCalled { get; init; }

    /// <summary>Whether it came after its day.</summary>
    public bool IsPaidLate { get; init; }

    /// <summary>Letters that were missed besides.</summary>
    public int MoreMissed { get; init; }

    public string? Method { get; private set; }

    public string? Path { get; private set; }

    public string? QueryString { get; private set; }

    public string? Condition { get; private set; }

    public JsonNode? Body { get; private set; }

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            if (IsSilent && path.EndsWith("/deadlines", StringComparison.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            await context.Response.WriteAsJsonAsync(Read(path, context.Request.QueryString.Value!.Contains("kind=renewalNotice&limit", StringComparison.Ordinal)));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
        (Method, Path, QueryString, Condition, Body) = (context.Request.Method, path, context.Request.QueryString.Value, context.Request.Headers.IfMatch.ToString(), text.Length == 0 ? null : JsonNode.Parse(text));
        if (Refusal is { } refusal)
        {
            context.Response.StatusCode = RefusalStatus;
            var errors = RefusalStatus == StatusCodes.Status400BadRequest ? new[] { new { field = refusal.Field, rule = refusal.Code, message = "" } } : [];
            await context.Response.WriteAsJsonAsync(new { code = refusal.Code, errors });
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
        "deadlines" => new { day = "2030-12-01", items = isRenewals ? Renewals : [.. Renewals, .. Enumerable.Range(1, MoreMissed).Select(other => Renewal("cnam", $"autre-{other}", "missed", null)), Meeting, Report, Rent, .. IsCalled ? [Call] : Array.Empty<object>()] },
        "notices" => new { items = new[] { Notice } },
        "0199c000-0000-7000-8000-00000000000d" => Notice,
        "years" => new { awaitsStart = false, notice = new { count = 3, unit = "months" }, mayShorten = true, shortened = Shortened[^2], agreed = Shortened },
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

    private object[] Renewals => IsUnaddressed ? [Unaddressed] : IsPast ? [Renewal("cnam", "region", "past", null), Renewal("region", "cnam", "past", null)] :
    [
        Renewal("cnam", "region", "missed", null), Renewal("region", "cnam", "met", Letter),
        .. IsLate ? [Renewal("ville", "cnam", "missed", new { id = "0199c000-0000-7000-8000-00000000000e", number = "2C 99", sentOn = "2030-11-04", receivedOn = "2030-11-06" })] : Array.Empty<object>(),
    ];

    private static object[] Shortened =>
    [
        new
        {
            notice = new { count = 10, unit = "days" },
            agreedOn = "2026-06-01",
            proof = "Échange par erreur",
            withdrawal = new { reason = "Jamais signé", withdrawnBy = "L'accueil", withdrawnAt = "2026-06-02T08:00:00Z" },
        },
        new { notice = new { count = 1, unit = "months" }, agreedOn = "2026-07-01", proof = "Protocole du 1er juillet", until = "2026-09-01" },
        new { notice = new { count = 15, unit = "days" }, agreedOn = "2026-10-01", proof = "Protocole d'octobre" },
        new { notice = new { count = 5, unit = "days" }, agreedOn = "2026-11-01", proof = "Proposition", isProposed = true, confirmations = new[] { new { party = "ville", confirmedOn = "2026-11-02" } }, awaited = new[] { "cnam", "region" } },
    ];

    private static object Letter => new { id = "0199c000-0000-7000-8000-00000000000d", number = "2C 12", sentOn = "2030-05-01" };

    private object Notice => new
    {
        id = "0199c000-0000-7000-8000-00000000000d",
        purpose = IsSetAside ? "opposition" : "renewal",
        hasTakenEffect = IsSetAside,
        from = "cnam",
        number = "2C 12",
        sentOn = "2030-05-01",
        to = new[] { new { party = "region", number = "2C 12", returnedOn = IsReturned ? "2030-05-20" : null, deposit = new { kind = "document", reference = "Classeur 3", title = "Reçu du guichet" } } },
        recordedBy = "L'accueil",
        recordedAt = "2030-05-02T08:00:00Z",
        withdrawal = IsWithdrawn ? new { reason = "Mauvaise adresse", withdrawnBy = "Le Cnam", withdrawnAt = "2030-05-03T08:00:00Z" } : null,
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

    private static object Unaddressed => new
    {
        id = "renewal-notice",
        kind = "renewalNotice",
        parties = new[] { "region", "cnam", "ville" },
        article = "6",
        source = Source,
        formula = new { code = "end-minus-notice", words = "…" },
        inputs = new[] { new { name = "renewal.letter", value = "registeredWithReceipt" } },
        legalDate = "2031-01-03",
        preparationDate = "2030-11-03",
        following = "dayOnly",
        state = "approaching",
    };

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

    private object Call => new
    {
        id = "funding-call.3.2",
        kind = "fundingCall",
        party = "region",
        parties = new[] { "region" },
        formula = new { code = "expected-day", words = "…" },
        inputs = new[] { new { name = "grant.number", value = "3" }, new { name = "call.number", value = "2" }, new { name = "call.day", value = "2030-10-02" }, new { name = "call.amount", value = "8000.00" }, new { name = "call.paid", value = IsPaidLate ? "8000.00" : "2000.00" } },
        legalDate = IsPaidLate ? "2030-11-20" : "2030-12-20",
        preparationDate = IsPaidLate ? "2030-10-20" : "2030-11-20",
        following = "recorded",
        answeredOn = IsPaidLate ? "2030-11-25" : null,
        state = IsPaidLate ? "missed" : "approaching",
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
