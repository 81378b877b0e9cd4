using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>The first and the last day of an agreement, with its renewals.</summary>
/// <param name="Start">Null while the text counts from a notification that nobody has recorded.</param>
/// <param name="Origin">The day from which its years are counted.</param>
/// <param name="IsDated">« du 1er juillet au 31 décembre »: its parts end on an eve, where those of « cinq ans à compter du 3 mai » end on a 3 May.</param>
/// <param name="End">Null while it is not known.</param>
/// <param name="LastEnd">Where it ended before the last renewal; null when it was not renewed.</param>
/// <param name="Missing">What must be known for the end.</param>
internal sealed record TermDays(DateOnly? Start, DateOnly? Origin, bool IsDated, DateOnly? End, DateOnly? LastEnd, IReadOnlyList<string> Missing)
{
    /// <summary>The end of the term whatever ended the agreement before.</summary>
    public DateOnly? TermEnd { get; private init; } = End;

    public static TermDays Of(TermExtract? term, RenewalExtract? renewal, DeadlineFacts facts)
    {
        var isDated = term is { StartDate: not null, EndDate: not null };
        term = AgreementTerm.Notified(term, facts.StartsOn);
        DateOnly? start = term is { Start: TermStart.Notification } ? null : AgreementTerm.StartOf(term, facts.InForceFrom);
        if (term is not { EndDate: not null } and not { Duration: not null })
            return new(start, start, isDated, null, null, ["term.duration"]);
        if (start is null && term.EndDate is null)
            return new(null, null, isDated, null, null, ["term.start"]);
        var settled = term with { Start = TermStart.FixedDate, StartDate = start };
        if (EndAfter(settled, renewal, 0) is not { } initial)
            return new(start, start, isDated, null, null, ["term.duration"]);
        if (facts.Renewals == 0)
            return new(start, start, isDated, initial, null, []);
        return EndAfter(settled, renewal, facts.Renewals) is { } end
            ? new(start, start, isDated, end, EndAfter(settled, renewal, facts.Renewals - 1), [])
            : new(start, start, isDated, null, null, ["renewal.duration"]);
    }

    /// <summary>The last day of the first so many months of the term, and days behind them; null without an origin, and beyond the calendar.</summary>
    /// <remarks>The eve is taken last: half a year from 1 July is over on 31 December, not on the 30th that six months after 30 June would give.</remarks>
    public DateOnly? LastDay(long months, long days = 0) => Origin?.PlusMonths(months)?.PlusDays(IsDated ? days - 1 : days);

    public TermDays EndedOn(DateOnly day) => this with { End = day, Missing = [] };

    // Counted from the start in one step, so that a term from the 31st does not creep with each renewal.
    private static DateOnly? EndAfter(TermExtract term, RenewalExtract? renewal, int renewals)
    {
        if (AgreementTerm.EndOf(term, term.StartDate ?? default) is not { } initial)
            return null;
        if (renewals == 0)
            return initial;
        if (renewal?.Duration is not { } length)
            return null;
        return term is { EndDate: null, StartDate: { } start, Duration: { } duration } && MonthsOf(duration) is { } first && MonthsOf(length) is { } each
            ? start.PlusMonths(first + (each * renewals))
            : initial.PlusDays(1)?.Plus(length, renewals)?.PlusDays(-1);
    }

    private static long? MonthsOf(Period period) => period.Unit switch
    {
        PeriodUnit.Years => 12L * period.Count,
        PeriodUnit.Months => period.Count,
        _ => null,
    };
}
