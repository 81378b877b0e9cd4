namespace SkillsHub.Portal.Tests.Pages.Branding;

/// <summary>What Partnership answers of the names and logos of an agreement.</summary>
internal sealed class BrandAnswers() : PartAnswers("/branding", "/permissions")
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000014");

    public string State { get; init; } = "asked";

    /// <summary>The department of the party that is asked; null where it has none.</summary>
    public string? Department { get; init; } = "Direction de la communication";

    public bool IsGranted { get; init; }

    /// <summary>Who took its grant back; null while nobody has.</summary>
    public string? TakenBackBy { get; init; }

    public bool LetsPartiesAsk { get; init; } = true;

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

    protected override object Read(string path) => path[(path.LastIndexOf('/') + 1)..] switch
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

    protected override object Made() => Permission();

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
        revocation = TakenBackBy is null ? null : new { grantor = TakenBackBy, reason = "La charte a changé.", from = "2026-09-20", revokedBy = "mairie", revokedAt = "2026-09-18T08:00:00Z" },
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
