using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements;

/// <summary>Agreements of two invented parties, with the open points that a test needs.</summary>
internal static class Drafts
{
    public const string Town = "ville-de-valmer";
    public const string School = "ecole-des-rives";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static Agreement With(params OpenPointExtract[] openPoints) => With(new Period { Count = 3, Unit = PeriodUnit.Years }, openPoints);

    public static Agreement With(Period? duration, params OpenPointExtract[] openPoints) =>
        Under(new TermExtract { Start = TermStart.LastSignature, Duration = duration }, openPoints);

    /// <summary>Three years from a day that the text names.</summary>
    public static Agreement From(DateOnly start) =>
        Under(new TermExtract { Start = TermStart.FixedDate, StartDate = start, Duration = new Period { Count = 3, Unit = PeriodUnit.Years } });

    public static Agreement Under(TermExtract term, params OpenPointExtract[] openPoints) => Under(term, renewal: null, openPoints);

    public static Agreement Under(TermExtract term, RenewalExtract? renewal, params OpenPointExtract[] openPoints) => Agreement.Import(
        Guid.CreateVersion7(),
        "valmer",
        new ImportResult
        {
            ContentHash = "0f",
            Agreement = new AgreementExtract
            {
                Title = new AgreementTitle { Text = "Convention de Valmer" },
                Parties = [Party(Town, "La Ville de Valmer"), Party(School, "L'École des Rives")],
                Term = term,
                Renewal = renewal,
                OpenPoints = openPoints,
            },
        },
        "convention.txt",
        "accueil",
        Now);

    public static Agreement OpenForSignature(Period? duration = null)
    {
        var agreement = With(duration ?? new Period { Count = 3, Unit = PeriodUnit.Years });
        Assert.Null(agreement.OpenForSignature());
        return agreement;
    }

    public static OpenPointExtract Point(OpenPointKind kind, bool blocks = true) => new()
    {
        Key = $"{kind}:2:1",
        Kind = kind,
        Question = "Que manque-t-il ?",
        BlocksSignature = blocks,
        Source = Source("…"),
    };

    public static OpenPointResolution Settled(decimal? rate = null, decimal? amount = null, DateTimeOffset? at = null) =>
        new() { Text = "Réglé en réunion", Rate = rate, Amount = amount, ResolvedBy = "accueil", ResolvedAt = at ?? Now };

    public static Signature SignedOn(DateOnly date) =>
        new() { Signatory = "Le maire", SignedOn = date, Method = SignatureMethod.Handwritten, Proof = "registre 12", RecordedBy = "accueil", RecordedAt = Now };

    private static PartyExtract Party(string slug, string name) => new() { Slug = slug, Name = name, Source = Source(name) };

    private static SourceSpan Source(string quote) => new() { FirstLine = 1, LastLine = 1, Quote = quote };
}
