namespace SkillsHub.Portal.Tests.Pages.Disputes;

/// <summary>What Partnership answers of the disputes of an agreement.</summary>
internal sealed class DisputeAnswers() : PartAnswers("/disputes", "/disputes")
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000021");

    public string State { get; init; } = "open";

    public string? Opener { get; init; } = "ville";

    /// <summary>Whether the hub's operator is a side: then its staff recorded how the dispute ends.</summary>
    public bool ConcernsHub { get; init; }

    public bool IsConfirmed { get; init; }

    private string? Ending => ConcernsHub ? null : "ecole";

    private object Summary => new
    {
        id = Guid.Parse("0199c000-0000-7000-8000-000000000022"),
        agreementId = Id,
        agreementTitle = "Convention de Valmer",
        number = 2,
        title = "Salle non prêtée",
        state = State,
        parties = new[] { "ville", "ecole" },
        concernsHub = ConcernsHub,
        opener = Opener,
        aroseOn = "2026-02-10",
        notifiedOn = "2026-02-20",
        steps = 1,
        lastStepOn = "2026-02-25",
    };

    private static object Clause => new
    {
        amicableFirst = true,
        court = "tribunal administratif de Valmer",
        amicable = Asking,
        courtNamed = new { article = "14", quote = "Est compétent le tribunal administratif de Valmer." },
        sources = new object[] { Asking, new { article = "14", quote = "Est compétent le tribunal administratif de Valmer." }, new { article = "15", quote = "Ancien.", rewrittenBy = 6 } },
    };

    private static object Asking => new { article = "8", quote = "Tout litige se règle d'abord à l'amiable." };

    protected override object Read(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "disputes" => new { items = new[] { Summary } },
        "clause" => Clause,
        "organisations" => new { items = new[] { new { slug = "ville", name = "La Ville de Valmer" }, new { slug = "ecole", name = "L'École des Rives" } } },
        "audit" => new { items = new[] { Audit() } },
        "2" => Dispute(),
        _ when path.EndsWith($"{Id}", StringComparison.Ordinal) => new
        {
            id = Id,
            title = "Convention de Valmer",
            state = "inForce",
            inForceFrom = "2026-02-02",
            parties = new[] { new { slug = "ville", name = "La Ville de Valmer" }, new { slug = "ecole", name = "L'École des Rives" } },
            content = new
            {
                articles = new[] { new { number = "3", heading = "Locaux" }, new { number = "8", heading = "Différends" } },
                findings = new[] { new { code = "finding.noted", severity = "contradiction", message = "Deux salles portent le même nom." } },
            },
        },
        _ => new { items = Array.Empty<object>() },
    };

    protected override object Made() => Dispute();

    private object Dispute() => new
    {
        summary = Summary,
        subject = "La salle promise n'a pas été prêtée.",
        articles = new[] { "3" },
        commitments = new[] { 12 },
        findings = Array.Empty<int>(),
        openedBy = "mairie",
        openedAt = "2026-02-20T08:00:00Z",
        clause = Clause,
        steps = new object[]
        {
            new { number = 1, kind = "committeeOpinion", day = "2026-02-25", who = "Le comité", what = "Avis favorable.", proof = "PV 3", meeting = 4, decision = 5, party = "ville", recordedBy = "mairie", recordedAt = "2026-02-25T08:00:00Z" },
            new
            {
                number = 2, kind = "letter", day = "2026-02-26", who = "Le maire", what = "Relance.", proof = "courrier 9", party = "ville", recordedBy = "mairie", recordedAt = "2026-02-26T08:00:00Z",
                withdrawal = new { reason = "Saisi deux fois.", withdrawnBy = "mairie", withdrawnAt = "2026-02-27T08:00:00Z" },
            },
        },
        settlements = new[]
        {
            new
            {
                number = 1, settledOn = "2026-03-01", terms = "La salle est prêtée le jeudi.", amendment = 6, party = "ville", recordedBy = "mairie", recordedAt = "2026-03-01T08:00:00Z",
                standing = new { holds = State == "settled", awaits = State == "settled" ? [] : new[] { "ecole" } },
            },
        },
        referrals = State is "referred" or "closed"
            ? new[] { new { number = 1, referredOn = "2026-03-02", court = "tribunal administratif de Valmer", article = "14", caseNumber = "2600123", party = Ending, recordedBy = "école", recordedAt = "2026-03-02T08:00:00Z" } }
            : [],
        closings = State is "referred" or "closed"
            ? new[]
            {
                new
                {
                    number = 1, referral = 1, outcome = "discontinued", closedOn = "2026-03-05", details = "Abandonné.", party = Ending, recordedBy = "école", recordedAt = "2026-03-05T08:00:00Z",
                    standing = new
                    {
                        holds = State == "closed",
                        awaits = State == "closed" ? [] : new[] { "ville" },
                        words = IsConfirmed ? new[] { new { party = "ville", by = "mairie", at = "2026-03-06T08:00:00Z" } } : [],
                    },
                },
            }
            : [],
    };

    private static object Audit() => new
    {
        id = 3,
        agreementId = Id,
        subject = "dispute",
        subjectNumber = 2,
        action = "changed",
        changedBy = "mairie",
        changedById = "1",
        changedAt = "2026-02-25T08:00:00Z",
        changes = new object[]
        {
            new { field = "steps[1].kind", to = "mediation" },
            new { field = "steps[1].day", to = "2026-02-25" },
            new { field = "closing.outcome", to = "judged" },
            new { field = "closings[1].words", to = new[] { new { party = "ville", by = "mairie" } } },
            new { field = "referrals[1].caseNumber", to = "2600123" },
        },
    };
}
