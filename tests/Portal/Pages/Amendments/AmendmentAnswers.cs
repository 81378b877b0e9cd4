using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages.Amendments;

/// <summary>What Partnership answers of an agreement's amendments, and what it was sent last.</summary>
internal sealed class AmendmentAnswers
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000003");

    public string AmendmentState { get; init; } = "proposed";

    /// <summary>The day from which it is to hold; null with the last signature.</summary>
    public string? EffectiveOn { get; init; }

    /// <summary>When one of those that are asked signed.</summary>
    public string SignedOn { get; init; } = "2026-07-02";

    /// <summary>Why it came to nothing, where a rule says so.</summary>
    public string? EndedBy { get; init; }

    public string AgreementState { get; init; } = "inForce";

    /// <summary>Whether the reader is asked to join, and no party yet: the agreement itself is not there for it.</summary>
    public bool IsAskedToJoin { get; init; }

    /// <summary>Status, code and field of the answer to every change; null when it is accepted.</summary>
    public (int Status, string Code, string Field)? Refusal { get; init; }

    /// <summary>A commitment that the draft ends, which is not in force.</summary>
    public int? Ends { get; init; }

    /// <summary>Whether what is in force cannot be read.</summary>
    public bool AreTermsAway { get; init; }

    public string? Method { get; private set; }

    public string? Path { get; private set; }

    public string? Condition { get; private set; }

    public string? TermsQuery { get; private set; }

    public JsonNode? Body { get; private set; }

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            if (path.Contains("/terms", StringComparison.Ordinal))
                TermsQuery = path[(path.IndexOf("/terms", StringComparison.Ordinal) + 1)..] + context.Request.QueryString.Value;
            if (IsAskedToJoin && path.EndsWith($"/agreements/{Id}", StringComparison.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                await context.Response.WriteAsJsonAsync(new { code = "agreement.not-found" });
            }
            else if (AreTermsAway && path.Contains("/terms", StringComparison.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
            else
            {
                await context.Response.WriteAsJsonAsync(Read(path));
            }

            return;
        }

        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
        (Method, Path, Condition, Body) = (context.Request.Method, path, context.Request.Headers.IfMatch.ToString(), text.Length == 0 ? null : JsonNode.Parse(text));
        if (Refusal is { } refusal)
        {
            context.Response.StatusCode = refusal.Status;
            var errors = refusal.Field.Length > 0 ? new[] { new { field = refusal.Field, rule = refusal.Code, message = "" } } : [];
            await context.Response.WriteAsJsonAsync(new { code = refusal.Code, errors });
        }
        else if (path.EndsWith("/amendments", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(Amendment);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private object Read(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "amendments" => new { items = new[] { Summary } },
        "2" => Amendment,
        "decisions" => new { items = new[] { new { number = 4, kind = "asksAmendment", text = "Un préavis plus long." }, new { number = 5, kind = "other", text = "Rien." } } },
        "awaiting" => new { items = IsAskedToJoin ? new[] { new { agreementId = Id, agreementTitle = "Contrat", number = 2, title = "Préavis plus long", joins = true, holdsFrom = "2027-01-01" } } : [] },
        "agreements" => new { items = Array.Empty<object>() },
        "terms" => new { day = "2027-03-01", isInForce = true, entries = new object[] { Renewed, Entry("term.duration", "P3Y", "6"), Entry("party.ville", "Ville", null), Promised, Entry("article.4", "Dans la halle.", "4"), Amended, Funded(15) } },
        "difference" => new { from = "2026-06-01", to = "2027-03-01", fromInForce = true, toInForce = false, changes = (object[])[Difference, .. OfCommitments, new { key = "funding.1", before = Funded(15), after = Funded(10) }] },
        "plan" => new { bases = new[] { new { number = 3, name = "Coût des travaux" } } },
        "organisations" => new { items = new[] { new { slug = "cnam", name = "Cnam" } } },
        _ => new
        {
            id = Id,
            title = "Contrat",
            state = AgreementState,
            inForceFrom = AgreementState == "draft" ? null : "2026-05-03",
            endsOn = "2031-05-03",
            endedOn = AgreementState == "expired" ? "2031-05-04" : null,
            renewals = new[] { new { agreedOn = "2026-06-01", endBefore = "2029-05-03", endsOn = "2031-05-03", proof = "PV 3" } },
            closedFindings = new[] { new { finding = 1, closedOn = "2027-01-01", amendment = 2 } },
            parties = new[] { new { slug = "cnam", name = "Cnam", leftOn = (string?)null }, new { slug = "ville", name = "Ville", leftOn = (string?)"2026-12-01" } },
            openPoints = Array.Empty<object>(),
            blocking = Array.Empty<int>(),
            content = new { findings = new[] { Finding("Sept parties, six originaux"), Finding("Une année sans origine") } },
            items = Array.Empty<object>(),
        },
    };

    private object Summary => new
    {
        number = 2,
        title = "Préavis plus long",
        state = AmendmentState,
        effectiveOn = EffectiveOn,
        author = "cnam",
        proposedOn = AmendmentState == "draft" ? null : "2026-07-01",
        signatoryCount = 2,
        signatureCount = 1,
        decision = 4,
    };

    private object Amendment => new
    {
        summary = Summary,
        agreementTitle = "Contrat",
        reason = "Deux mois ne suffisent pas.",
        draftedBy = "Marie Curie",
        draftedAt = "2026-06-30T08:00:00Z",
        changes = new { terms = new { terminationNotice = new { count = 6, unit = "months" } }, addCommitments = new[] { new { text = "Tenir une permanence", party = "cnam", schedule = new { kind = "once", dueOn = "2027-01-01" } } }, endCommitments = Ends is { } number ? new[] { number } : null, closeFindings = new[] { 2 } },
        difference = new[] { Difference },
        ending = EndedBy is null ? null : new { reason = EndedBy, endedBy = "", endedAt = "2026-07-09T08:00:00Z" },
        signatories = AmendmentState == "draft" ? [] : new object[]
        {
            new { slug = "cnam", name = "Cnam", joins = false, signature = new { signatory = "La directrice", signedOn = SignedOn, method = "electronic", proof = "certificat 4" } },
            new { slug = "lycee", name = "Le Lycée", joins = true },
        },
    };

    private static object Difference => new { key = "termination.notice", before = Entry("termination.notice", "P2M", "7"), after = Amended };

    // One whose due day changed, one that is due anew, one that is over.
    private static object[] OfCommitments =>
    [
        new { key = "commitment.2.schedule", before = Entry("commitment.2.schedule", "once 2027-01-01", "3"), after = Entry("commitment.2.schedule", "once 2027-06-01", "3") },
        new { key = "commitment.4", after = Entry("commitment.4", "Tenir une permanence", null) },
        new { key = "commitment.4.schedule", after = Entry("commitment.4.schedule", "once 2027-01-01", null) },
        new { key = "commitment.1", before = Promised },
    ];

    private static object Amended => new { key = "termination.notice", value = "P6M", source = new { amendment = (int?)2, article = (string?)null, kind = "amendment" } };

    private static object Renewed => new { key = "term.end", value = "2031-05-03", party = (string?)null, source = new { amendment = (int?)null, article = "6", kind = "renewal" } };

    private static object Promised => new { key = "commitment.1", value = "Prêter une salle", party = "ville", source = new { amendment = (int?)null, article = "3", kind = "text" } };

    private static object Funded(decimal rate) => new
    {
        key = "funding.1",
        value = $"ville investment {rate} %",
        party = "ville",
        source = new { amendment = (int?)null, article = "5", kind = "text" },
        funding = new { funder = "ville", nature = "investment", baseName = "Coût des travaux", rate, fiscalYears = new[] { 1, 2 } },
    };

    private static object Finding(string message) => new { code = "x", severity = "contradiction", message, sources = Array.Empty<object>() };

    private static object Entry(string key, string value, string? article) => new { key, value, source = new { amendment = (int?)null, article, kind = "text" } };
}
