using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages.Commitments;

/// <summary>A hub whose register has a line that is late, one that was set aside, and a history.</summary>
internal sealed class CommitmentAnswers
{
    public const string Region = "region-grand-est";
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000003");
    public static readonly string Register = $"/agreements/{Id}/commitments";
    public static readonly string Page = $"{Register}/4";

    /// <summary>The first day on which the reader's organisation is a party no longer.</summary>
    public string? LeftOn { get; init; }

    /// <summary>The last change that was asked for.</summary>
    public (string Method, string Path, JsonNode? Body, string Condition)? Sent { get; private set; }

    public RequestDelegate Answer(string? inForceFrom = "2026-02-02", object? refusal = null, int status = StatusCodes.Status400BadRequest, string[]? waiting = null) => async context =>
    {
        context.Response.Headers.ETag = "\"7\"";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsJsonAsync(Read(context.Request, inForceFrom, waiting ?? ["2026-06-30"]));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        Sent = (context.Request.Method, context.Request.Path, JsonNode.Parse(await body.ReadToEndAsync(TestContext.Current.CancellationToken)), context.Request.Headers.IfMatch.ToString());
        context.Response.StatusCode = refusal is null ? StatusCodes.Status204NoContent : status;
        if (refusal is not null)
            await context.Response.WriteAsJsonAsync(refusal);
    };

    private object Read(HttpRequest asked, string? inForceFrom, string[] waiting) => asked.Path.Value![(asked.Path.Value!.LastIndexOf('/') + 1)..] switch
    {
        "progress" => new
        {
            articles = new[] { "3.2", "-" },
            parties = new object[]
            {
                new { promisor = "party", party = Region, total = 5, done = 1, ongoing = 0, planned = 1, overdue = 2, unplanned = 1, putOff = 1 },
                new { promisor = "everybody", party = (string?)null, total = 1, done = 0, ongoing = 1, planned = 0, overdue = 0, unplanned = 0 },
            },
        },
        "organisations" => new { items = new[] { new { slug = Region, name = "Région Grand Est" } } },
        "commitments" => new { items = new object[] { Commitment, new { number = 5, promisor = "party", party = Region, text = "inscrit deux fois", state = "setAside" }, new { number = 6, promisor = "party", party = Region, text = "promis jusqu'à l'avenant", state = "setAside", amendments = new { endedOn = "2026-05-01" } } } },
        "agreements" => new { items = new[] { new { id = Id, title = "Contrat", state = "inForce", inForceFrom } }, next = "x" },
        "due" => new
        {
            day = "2026-07-01",
            missed = 1,
            approaching = 3,
            parties = new[] { new { slug = Region, name = "Région Grand Est" }, new { slug = "cnam", name = "Cnam" } },
            items = (object[])
            [
                .. OfStates(asked, "missed", [Due("commitment", "commitment.4", "missed", "2026-06-30", party: null, number: "4", text: "financer l'équipement")]),
                .. OfStates(asked, "approaching",
                [
                    Due("renewalNotice", "renewal-notice.1", "approaching", "2026-07-20", Region, "cnam"),
                    Due("renewalNotice", "renewal-notice.2", "approaching", "2026-07-20", Region, "ville"),
                    Due("commitment", "commitment.5", "approaching", "2026-07-30", Region, number: "5", text: "prêter une salle"),
                ]),
            ],
        },
        "audit" => new
        {
            items = new[]
            {
                new { id = 9, action = "changed", changedBy = "system", changedById = "0199", subject = "commitment", subjectNumber = 4, agreementId = Id, changedAt = "2026-03-01T08:00:00Z", changes = new[] { new { field = "schedule.dueOn", from = "2026-03-31", to = "2026-06-30" } } },
            },
        },
        "4" => new
        {
            commitment = Commitment,
            source = new { article = "3.2", firstLine = 12, lastLine = 12, quote = "financer l'équipement" },
            today = "2026-07-01",
            waiting,
            postponements = new[] { new { missed = new[] { "2026-03-31" }, dueOn = "2026-06-30", reason = "Locaux livrés en retard", recordedBy = "L'accueil", recordedAt = "2026-04-02T08:00:00Z" } },
            fulfilments = new[]
            {
                new
                {
                    id = "0199c000-0000-7000-8000-00000000000d",
                    fulfilledOn = "2026-03-15",
                    proofStanding = "unverified",
                    proof = new { kind = "document", reference = "registre 12", title = "Délibération 12" },
                    recordedBy = "L'accueil",
                    recordedAt = "2026-03-16T08:00:00Z",
                },
            },
        },
        _ => new
        {
            id = Id,
            title = "Contrat",
            state = inForceFrom is null ? "draft" : "inForce",
            inForceFrom,
            parties = new[] { new { slug = Region, name = "Région", leftOn = LeftOn }, new { slug = "cnam", name = "Cnam", leftOn = (string?)null } },
            openPoints = Array.Empty<object>(),
            blocking = Array.Empty<int>(),
            content = new { commitments = new[] { new { party = Region, article = "9", text = "ce que l'import a lu", source = new { firstLine = 12, lastLine = 12, quote = "financer l'équipement" } } } },
            items = Array.Empty<object>(),
        },
    };

    // Where states are named, of these alone.
    private static object[] OfStates(HttpRequest asked, string state, object[] due) =>
        $"{asked.Query["state"]}" is { Length: > 0 } states && !states.Split(',').Contains(state, StringComparer.Ordinal) ? [] : due;

    private static object Due(string kind, string id, string state, string legalDate, string? party, string? counterpart = null, string? number = null, string? text = null) => new
    {
        agreementId = Id,
        agreement = "Contrat",
        deadline = new
        {
            id,
            kind,
            state,
            legalDate,
            party,
            counterpart,
            parties = new[] { Region, "cnam" },
            inputs = number is null ? [] : new[] { new { name = "commitment.number", value = number }, new { name = "commitment.text", value = text ?? "" } },
        },
    };

    private static object Commitment => new
    {
        id = "0199c000-0000-7000-8000-00000000000f",
        number = 4,
        promisor = "party",
        party = Region,
        article = "3.2",
        text = "financer l'équipement",
        condition = "sous réserve du vote des crédits",
        schedule = new { kind = "recurring", dueOn = "2026-06-30", everyMonths = 6 },
        state = "overdue",
        nextDueOn = "2026-06-30",
        late = 1,
        putOff = 1,
        fulfilled = 2,
        proof = new { proof = new { kind = "document", reference = "registre 12", title = "Délibération 12" }, standing = "gone" },
    };
}
