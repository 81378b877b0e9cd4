using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Portal.Tests.Pages.Committee;

/// <summary>What Partnership answers of an agreement's committee, and what it was sent last.</summary>
internal sealed class CommitteeAnswers
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000013");

    public string MeetingState { get; init; } = "convened";

    public string? Minutes { get; init; }

    /// <summary>Whether the meeting has a place, and an address to join it.</summary>
    public bool HasPlace { get; init; } = true;

    public bool? HasQuorum { get; init; } = false;

    /// <summary>The day from which the reader reads no more, and before which there was nothing.</summary>
    public string? LeftOn { get; init; }

    public bool IsParty { get; init; } = true;

    /// <summary>Whether the news of the meeting reached somebody by no mail.</summary>
    public bool Untold { get; init; }

    /// <summary>Whether somebody whom it reached by none was told otherwise.</summary>
    public bool Told { get; init; }

    /// <summary>Status, code and field of the answer to every change; null when it is accepted.</summary>
    public (int Status, string Code, string Field)? Refusal { get; init; }

    public string? Path { get; private set; }

    public string? Condition { get; private set; }

    public JsonNode? Body { get; private set; }

    private object Summary => new { number = 2, state = MeetingState, day = "2026-09-01", startsAt = "14:30:00", place = HasPlace ? "Mairie" : null, waiting = 1, decisions = 1, minutes = Minutes };

    public async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"7\"";
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsJsonAsync(Read(path));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(TestContext.Current.CancellationToken);
        (Path, Condition, Body) = ($"{context.Request.Method} {path[path.IndexOf("/committee", StringComparison.Ordinal)..]}", context.Request.Headers.IfMatch.ToString(), text.Length == 0 ? null : JsonNode.Parse(text));
        if (Refusal is { } refusal)
        {
            context.Response.StatusCode = refusal.Status;
            var errors = refusal.Field.Length > 0 ? new[] { new { field = refusal.Field, rule = refusal.Code, message = "" } } : [];
            await context.Response.WriteAsJsonAsync(new { code = refusal.Code, errors });
        }
        else if (path.EndsWith("/meetings", StringComparison.Ordinal))
        {
            await context.Response.WriteAsJsonAsync(Meeting());
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private object Read(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "committees" => new { items = new[] { new { agreementId = Id, agreementTitle = "Convention de Valmer", next = Summary, waiting = 1, toApprove = new[] { 1 }, toAmend = new[] { 6 } } } },
        "organisations" => new { items = new[] { new { slug = "prefecture", name = "La Préfecture de région" }, new { slug = "ville", name = "La Ville de Valmer" } } },
        "committee" => Committee(),
        "meetings" => new { items = LeftOn is null ? new[] { Summary } : [] },
        "decisions" => new { items = LeftOn is null ? new[] { Decision(), Asking, Approving } : [] },
        "commitments" => new { items = new[] { new { id = Guid.NewGuid(), number = 7, promisor = "party", party = "ville", text = "Prêter la halle", state = "ongoing" } } },
        "2" => Meeting(),
        _ when path.EndsWith($"{Id}", StringComparison.Ordinal) => new
        {
            id = Id,
            title = "Convention de Valmer",
            state = "inForce",
            inForceFrom = "2026-02-02",
            closedFindings = new[] { new { finding = 1, closedOn = "2026-09-01", decision = 4 } },
            content = new { findings = new[] { new { code = "x", severity = "contradiction", message = "Sept parties, six originaux", sources = Array.Empty<object>() } } },
        },
        _ => new { items = Array.Empty<object>() },
    };

    private object Committee() => new
    {
        agreementId = Id,
        agreementTitle = "Convention de Valmer",
        agreementState = "inForce",
        isParty = IsParty,
        name = "comité de suivi",
        rules = new { noticeDays = 15, quorum = 3, article = "4" },
        seats = new object[]
        {
            new { number = 1, name = "La Ville", party = "ville", voice = "deliberative", count = 2, members = new[] { Person(1, "Claude Martin", sits: true), Person(2, "Sacha Noël", sits: false) } },
            new { number = 2, name = "Le Cnam", party = "cnam", isLinked = true, voice = "deliberative", members = Array.Empty<object>() },
            new { number = 3, name = "Le préfet", voice = "consultative", organisation = "prefecture", article = "4.1", amendment = 2, members = new[] { new { number = 5, name = "Alix Roy", role = "Préfet", voice = "consultative", from = "2026-02-02", sits = true, contact = new { email = "alix@personne.example", language = "en" } } } },
            new { number = 4, name = "Le Lycée", voice = "consultative", isInvited = true, closedFrom = "2026-03-01", members = Array.Empty<object>() },
        },
        due = new[] { new { year = 1, rank = 1, day = "2026-08-02", state = "missed", heldOn = (string?)null }, new { year = 1, rank = 2, day = "2027-02-02", state = "met", heldOn = (string?)"2026-09-01" } },
        next = LeftOn is null ? Summary : null,
        leftOn = LeftOn,
    };

    private object Meeting() => new
    {
        id = Guid.NewGuid(),
        summary = Summary,
        agreementTitle = "Convention de Valmer",
        link = HasPlace ? "https://visio.example/valmer" : null,
        rules = new { noticeDays = 15 },
        convocation = new { convenedOn = "2026-08-03", members = new[] { Person(1, "Claude Martin", sits: true), Person(4, "Camille Roux", sits: true) }, recordedBy = "accueil", later = new[] { new { convenedOn = "2026-08-24", isShort = true, members = new[] { 4 } } } },
        agenda = new object[]
        {
            new { number = 1, rank = 2, title = "Budget", state = "accepted", origin = new { kind = "finding", reference = "1" }, writtenBy = "accueil" },
            new { number = 2, rank = 1, title = "Horaires", state = "accepted", isLate = true, proposedBy = "ville", origin = new { kind = "need", reference = "https://besoins.example/4", title = "Soudure" }, writtenBy = "Mairie" },
            new { number = 4, rank = 3, title = "Halle", state = "accepted", origin = new { kind = "commitment", reference = "7" }, writtenBy = "accueil" },
            new { number = 3, rank = 0, title = "Couleur des murs", state = "proposed", proposedBy = "ville", origin = new { kind = "free" }, writtenBy = "Mairie" },
        },
        sitting = new[] { Person(1, "Claude Martin", sits: true), Person(3, "Dominique Petit", sits: true) },
        attendance = MeetingState == "held" ? new[] { new { member = Person(1, "Claude Martin", sits: true), presence = "represented", representedBy = 3 }, new { member = Person(3, "Dominique Petit", sits: true), presence = "present", representedBy = 0 } } : [],
        untold = Untold ? new[] { Person(3, "Dominique Petit", sits: true) } : [],
        told = Told ? new[] { new { member = Person(3, "Dominique Petit", sits: true), means = "téléphone", toldOn = "2026-08-05", notedBy = "Accueil", notedAt = "2026-08-05T08:00:00Z" } } : [],
        voices = 2,
        hasQuorum = HasQuorum,
        minutes = Minutes is null ? null : new { text = "Le budget est adopté.", state = Minutes, writtenBy = "accueil", writtenAt = "2026-09-02T08:00:00Z" },
        decisions = MeetingState == "held" ? new[] { Decision() } : [],
    };

    private static object Asking => new { number = 6, meeting = 2, day = "2026-09-01", kind = "asksAmendment", text = "Un préavis plus long.", terms = new[] { "termination.notice" }, answers = new[] { new { amendment = 3, state = "proposed" } } };

    private static object Approving => new { number = 7, meeting = 2, day = "2026-09-01", kind = "approvesBudget", text = "Le budget.", fiscalYear = 2, terms = Array.Empty<string>(), budget = new { knownSoFar = 28_000m, unknownLines = Array.Empty<int>() } };

    private static object Decision() => new { number = 4, meeting = 2, day = "2026-09-01", kind = "closesFinding", text = "Sept originaux.", votes = new { @for = 3, against = 1, abstained = 0 }, finding = 1, terms = Array.Empty<string>(), replacedBy = 5 };

    private static object Person(int number, string name, bool sits) => new { number, seat = 1, seatName = "La Ville", name, role = "Maire", voice = "deliberative", from = "2026-02-02", sits };
}
