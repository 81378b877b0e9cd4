namespace SkillsHub.Portal.Tests.Pages.Reports;

/// <summary>What Partnership answers of an agreement's annual reports.</summary>
internal sealed class ReportAnswers() : PartAnswers("/reports", "/facts")
{
    public static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000014");

    public static readonly Guid Event = Guid.Parse("0199c000-0000-7000-8000-0000000000e1");

    public string State { get; init; } = "draft";

    public bool IsOver { get; init; }

    public bool? IsShared { get; init; }

    /// <summary>Whether the days are known of the year that no report is on; null where there is no such year.</summary>
    public bool? IsOutsideDated { get; init; }

    /// <summary>Whether the report is the first and the last.</summary>
    public bool TakesAll { get; init; }

    protected override object Read(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "organisations" => new { items = new[] { new { slug = "ville", name = "La Ville de Valmer" } } },
        "reports" => new { years = new[] { new { year = 2026, label = "2026", from = "2026-02-02", to = "2026-12-31", isOver = IsOver, state = State, transmittedOn = (string?)null } } },
        "facts" => new
        {
            items = new object[]
            {
                new { position = 42, measure = "agendaEvent", day = "2026-03-20", family = "scientific-culture", sort = "forum", title = "Forum des métiers", reference = Event },
                new { position = 12, measure = "paid", day = "2026-03-05", party = "ville", nature = "operating", amount = 500m, number = 3, title = "Virement 7" },
                new { position = 7, measure = "planned", day = "2026-02-10", party = "ville", number = 5, sort = "recurring", dueOn = "2026-06-30" },
            },
            next = "plus",
        },
        "1" => new { title = "Convention de Valmer", edition = 1, transmittedOn = "2027-01-20", texts = new[] { new { section = "overview", text = "Une première année." } }, outside = Outside(), figures = Figures() },
        "2026" => new
        {
            state = State,
            behind = 0,
            figures = Figures(),
            outside = Outside(),
            texts = State == "notOpened" ? [] : new[] { new { section = "overview", text = "Une première année." } },
            editions = State == "transmitted" ? new[] { new { number = 1, position = 40, transmittedOn = "2027-01-20", correction = (string?)null } } : [],
            evaluations = new[] { new { number = 4, meeting = 2, day = "2027-02-01", kind = "evaluatesYear", text = "Une année utile.", fiscalYear = 2026, terms = Array.Empty<string>() } },
        },
        _ => new { items = Array.Empty<object>() },
    };

    private object[] Outside() => IsOutsideDated is not { } isDated ? [] :
        [new { year = isDated ? 2026 : 1, isDated, items = new[] { new { measure = "paid", party = "ville", nature = "operating", count = 1, amount = 777.77m } } }];

    private object Figures() => new
    {
        year = 2026,
        label = "2026",
        from = "2026-02-02",
        to = "2026-12-31",
        through = "2026-11-30",
        isOver = IsOver,
        position = 42,
        isActivityShared = IsShared,
        takesBefore = TakesAll,
        takesAfter = TakesAll,
        items = new object[]
        {
            new { measure = "agendaEvent", family = "scientific-culture", sort = "forum", count = 2 },
            new { measure = "paid", party = "ville", nature = "operating", count = 1, amount = 500m },
            new { measure = "refused", party = "ville", nature = "operating", count = 1, amount = 40m },
            new { measure = "spent", family = "training", party = "ville", nature = "operating", count = 2, amount = 50m },
            new { measure = "ownMeans", family = "training", nature = "operating", count = 1, amount = 33.33m },
            new { measure = "inKind", party = "ville", sort = "premises", count = 2, amount = 100m, unknown = 1 },
            new { measure = "meetingHeld", count = 1 },
        },
        promises = new object[]
        {
            new { number = 5, party = "ville", isCommon = false, text = "Prêter ses locaux", schedule = "recurring", due = 3, inTime = 1, late = 1, missed = 1, kept = 2 },
            new { number = 6, isCommon = true, text = "Se réunir", due = 0, inTime = 0, late = 0, missed = 0, kept = 0 },
        },
    };
}
