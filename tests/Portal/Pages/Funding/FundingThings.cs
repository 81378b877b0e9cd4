namespace SkillsHub.Portal.Tests.Pages.Funding;

/// <summary>An agreement whose text plans money for two years, of which little is known and some is spent.</summary>
internal static class FundingThings
{
    private const string Ville = FundingAnswers.Ville;

    public static object Agreement(Guid id, string? inForceFrom) => new
    {
        id,
        title = "Contrat",
        state = inForceFrom is null ? "draft" : "inForce",
        inForceFrom,
        parties = new[] { new { slug = Ville, name = "La Ville", leftOn = (string?)null }, new { slug = "cnam", name = "Le Cnam", leftOn = (string?)"2027-01-01" } },
        openPoints = Array.Empty<object>(),
        blocking = Array.Empty<int>(),
        content = new { },
    };

    public static object Plan(string? origin) => new
    {
        fiscalYearOrigin = origin,
        missing = origin is null ? ["fiscal-year.origin"] : Array.Empty<string>(),
        bases = new object[]
        {
            new { number = 1, name = "coût des travaux", isPerYear = false, amount = 200_000m, years = Array.Empty<object>() },
            new { number = 2, name = "budget de fonctionnement", isPerYear = true, amount = (decimal?)null, years = new[] { new { year = 1, amount = 50_000.5m } } },
        },
        lines = new object[]
        {
            new { number = 1, funder = Ville, nature = "investment", @base = 1, rate = 15m, fiscalYears = new[] { Year(1, origin) }, yearsText = "le premier exercice", source = new { article = "4", firstLine = 12, lastLine = 12, quote = "15 % du coût des travaux" }, read = new { funder = Ville, rate = 20m }, by = new { amendment = 3, reason = "Vote du conseil", saidBy = "L'accueil", saidAt = "2026-05-03T08:00:00Z" }, planned = new[] { new { fiscalYear = 1, amount = 30_000m } }, missing = Array.Empty<string>(), money = new { asked = 30_000m, granted = 28_000m, refused = 500m } },
            new { number = 2, funder = "cnam", nature = "operating", @base = 2, fiscalYears = new[] { Year(1, origin), Year(2, origin) }, planned = new[] { new { fiscalYear = 1 }, new { fiscalYear = 2 } }, missing = new[] { "rate" } },
            new { number = 3, funder = "cnam", nature = "inKind", fiscalYears = Array.Empty<object>(), planned = Array.Empty<object>(), missing = Array.Empty<string>(), aside = new { reason = "Lue deux fois", setAsideBy = "L'accueil", setAsideAt = "2026-03-01T08:00:00Z" } },
        },
        sums = new object[]
        {
            new { @base = 1, baseAmount = 200_000m, knownRate = 15m, knownAmount = 30_000m, left = 170_000m, unknownLines = Array.Empty<int>() },
            new { @base = 2, fiscalYear = 2, knownRate = 0m, knownAmount = 0m, unknownLines = new[] { 2 } },
        },
        totals = new object[]
        {
            new { fiscalYear = Year(1, origin), knownSoFar = 30_000m, unknownLines = new[] { 2 } },
            new { fiscalYear = Year(2, origin), knownSoFar = 0m, unknownLines = new[] { 2 } },
        },
        approved = Approved(origin),
    };

    private static object[] Approved(string? origin) =>
    [
        new { decision = 4, meeting = 2, day = "2026-04-01", fiscalYear = Year(1, origin), approved = new { knownSoFar = 28_000m, unknownLines = Array.Empty<int>() }, now = new { knownSoFar = 30_000m, unknownLines = new[] { 2 } }, hasChanged = true },
        new { decision = 5, meeting = 2, day = "2026-04-01", fiscalYear = Year(2, origin), approved = new { knownSoFar = 0m, unknownLines = Array.Empty<int>() }, now = new { knownSoFar = 5_000m, unknownLines = Array.Empty<int>() }, hasChanged = true },
    ];

    public static object Grant => new
    {
        id = "0199c000-0000-7000-8000-0000000000aa",
        number = 1,
        line = 1,
        funder = Ville,
        nature = "investment",
        fiscalYear = Year(1, "2025-09-01"),
        state = "called",
        planned = 30_000m,
        asked = 30_000m,
        granted = 28_000m,
        called = 10_000m,
        paid = 4_000m,
        spent = 1_200.5m,
        left = 2_799.5m,
    };

    public static object[] Steps =>
    [
        Step("0199c000-0000-7000-8000-0000000000a1", "asked", "2026-02-10", 30_000m, null),
        Step("0199c000-0000-7000-8000-0000000000a2", "granted", "2026-03-01", 28_000m, null),
        Step("0199c000-0000-7000-8000-0000000000a3", "called", "2026-04-01", 10_000m, 1),
        Step("0199c000-0000-7000-8000-0000000000a4", "paid", "2026-04-20", 4_000m, 1),
        Step(FundingAnswers.StepId, "paid", "2026-04-15", 3_000m, 1, new { reason = "Mauvais compte", reversedBy = "L'accueil", reversedAt = "2026-04-16T08:00:00Z" }),
    ];

    public static object Expense => new
    {
        id = FundingAnswers.ExpenseId,
        spentOn = "2026-05-02",
        amount = (decimal?)1_400.5m,
        share = 1_400.5m,
        supplier = "Menuiserie Dupont",
        label = "Établi",
        invoice = "F-17",
        family = "training",
        nature = "investment",
        allocations = new object[] { new { grant = 1, funder = Ville, fiscalYear = 1, ownMeans = false, amount = 1_200.5m }, new { ownMeans = true, amount = 200m } },
        recordedBy = "L'accueil",
        recordedAt = "2026-05-03T08:00:00Z",
        vouchers = new object[]
        {
            new { id = FundingAnswers.VoucherId, proof = new { kind = "document", reference = "https://ged.test/F-17", title = "Facture acquittée" }, recordedBy = "L'accueil", recordedAt = "2026-05-03T08:00:00Z" },
            new { id = FundingAnswers.StepId, proof = new { kind = "document", reference = "Classeur 3", title = "Devis" }, recordedBy = "L'accueil", recordedAt = "2026-05-03T08:00:00Z", withdrawal = new { reason = "Ce n’est pas la facture", withdrawnBy = "L'accueil", withdrawnAt = "2026-05-04T08:00:00Z" } },
        },
    };

    /// <summary>As a partner sees what others pay with it.</summary>
    public static object Shared => new
    {
        id = "0199c000-0000-7000-8000-0000000000ee",
        spentOn = "2026-05-04",
        amount = (decimal?)null,
        share = 77m,
        supplier = "Librairie",
        label = "Ouvrages",
        invoice = (string?)null,
        family = "documentary-resources",
        nature = "operating",
        allocations = new object[] { new { grant = 1, funder = Ville, fiscalYear = 1, ownMeans = false, amount = 77m } },
        recordedBy = "L'accueil",
        recordedAt = "2026-05-04T08:00:00Z",
    };

    public static object Contribution => new
    {
        id = FundingAnswers.ContributionId,
        party = Ville,
        kind = "premises",
        description = "Une salle de 40 m²",
        from = "2026-01-01",
        to = "2026-06-30",
        quantity = 12.5m,
        unit = "jours",
        proof = new { kind = "document", reference = "registre 12", title = "Délibération 12" },
        valuation = new { amount = 900m, method = "loyer du quartier" },
        recordedBy = "L'accueil",
        recordedAt = "2026-07-01T08:00:00Z",
    };

    /// <summary>Of two pages of expenses.</summary>
    public static object Statement(string after) => new
    {
        funder = Ville,
        planned = new { knownSoFar = 0m, unknownLines = new[] { 2 } },
        asked = 30_000m,
        granted = 28_000m,
        refused = 500m,
        called = 10_000m,
        paid = 4_000m,
        due = 6_000m,
        inKind = new { valued = 900m, notValued = 1, withoutYear = 0, gifts = new[] { Contribution } },
        spent = 1_200.5m,
        left = 2_799.5m,
        calls = new[] { new { grant = 1, instalment = 2, calledOn = "2027-02-01", expectedOn = "2027-03-01", isOverdue = true, amount = 8_000m, due = 6_000m, reference = "Titre 44" } },
        grants = new[] { Grant },
        beyond = new { planned = new { knownSoFar = 400_000m, unknownLines = Array.Empty<int>() }, lines = new[] { 4 }, grants = new[] { Grant }, spent = 30m },
        families = new[] { new { family = "training", spent = 1_200.5m } },
        expenses = after.Length == 0 ? new { items = new[] { Expense }, next = (string?)"c/2" } : new { items = new[] { Shared }, next = (string?)null },
    };

    public static object Budget(string by) => new
    {
        by,
        approved = Approved(origin: null),
        rows = by == "family"
            ? new object[] { new { family = "training", planned = (decimal?)null, unknownLines = Array.Empty<int>(), spent = 1_200.5m } }
            :
            [
                new { funder = Ville, planned = 30_000m, unknownLines = Array.Empty<int>(), granted = 28_000m, paid = 4_000m, spent = 1_200.5m },
                new { funder = "cnam", planned = (decimal?)null, unknownLines = new[] { 2 }, granted = 0m, paid = 0m, spent = 0m },
                new { ownMeans = true, planned = (decimal?)null, unknownLines = Array.Empty<int>(), spent = 200m },
            ],
    };

    private static object Year(int year, string? origin) => origin is null
        ? new { year }
        : new { year, label = $"{2024 + year}-{2025 + year}", firstDay = $"{2024 + year}-09-01", lastDay = $"{2025 + year}-08-31" };

    private static object Step(string id, string kind, string on, decimal amount, int? instalment, object? reversal = null) =>
        new { id, kind, on, amount, instalment, reference = (string?)null, recordedBy = "L'accueil", recordedAt = $"{on}T08:00:00Z", reversal };
}
