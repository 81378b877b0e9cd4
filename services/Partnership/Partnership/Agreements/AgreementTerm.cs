using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>When an agreement begins to bind, and when it ends.</summary>
internal static class AgreementTerm
{
    /// <summary>
    /// A term in years or months from an act, as a signature, ends on the day of the last one that bears the same number, or on the last
    /// of that month when it has no such day: the day of the act does not count (Code de procédure civile, article 641). « à compter du
    /// 1er septembre » names a first day, which does: three years are over on 31 August.
    /// </summary>
    /// <param name="term">As the text gives it.</param>
    /// <param name="lastSignature">Where the text counts from it, or does not say from when.</param>
    /// <returns>Null where the text does not tell, or counts from a notification, which nobody has recorded.</returns>
    /// <remarks>A term beyond a century is a slip of the pen, for a person to look at: it gives no date.</remarks>
    public static DateOnly? EndOf(TermExtract? term, DateOnly lastSignature) => term switch
    {
        { EndDate: { } fixedEnd } => fixedEnd,
        { Start: TermStart.Notification, StartDate: null } => null,
        { Duration: { } duration } when IsWithinCentury(duration) => NamesFirstDay(term) ? StartOf(term, lastSignature).Through(duration) : StartOf(term, lastSignature).Plus(duration),
        _ => null,
    };

    /// <summary>
    /// The first day for which the parties promise something: signatures often follow months after the day that the text names.
    /// </summary>
    public static DateOnly StartOf(TermExtract? term, DateOnly lastSignature) => term?.StartDate ?? lastSignature;

    /// <summary>Whether the text names its first day, on which it binds already; a term from an act begins to count on the day after.</summary>
    public static bool NamesFirstDay(TermExtract? term) => term is { Start: TermStart.FixedDate, StartDate: not null };

    /// <summary>A term that counts from a notification, once somebody has said its day.</summary>
    public static TermExtract? Notified(TermExtract? term, DateOnly? notifiedOn) =>
        term is { Start: TermStart.Notification } && notifiedOn is not null ? term with { StartDate = notifiedOn } : term;

    /// <summary>Whether it goes on after its term: a tacit renewal does so, unless an amendment names a last day.</summary>
    /// <param name="isTacit">Whether the text renews it tacitly.</param>
    /// <param name="amended">The term as amended; null while it is that of the text.</param>
    public static bool RunsOn(bool isTacit, TermExtract? amended) => isTacit && amended is not { EndDate: not null, Duration: null };

    public static bool IsWithinCentury(Period period) => period.Count <= Century(period.Unit);

    private static int Century(PeriodUnit unit) => unit switch
    {
        PeriodUnit.Years => 100,
        PeriodUnit.Months => 1_200,
        PeriodUnit.Weeks => 5_200,
        _ => 36_525,
    };
}
