using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>The first and the last day of an agreement, with its renewals.</summary>
/// <param name="Start">Null while the text counts from a notification that nobody has recorded.</param>
/// <param name="Origin">The day from which its years are counted.</param>
/// <param name="CountsFirstDay">« à compter du 1er juillet »: its parts end on an eve, where those of « cinq ans à compter de la signature » end on the number of its day.</param>
/// <param name="End">Null while it is not known.</param>
/// <param name="Missing">What must be known for the end.</param>
internal sealed record TermDays(DateOnly? Start, DateOnly? Origin, bool CountsFirstDay, DateOnly? End, IReadOnlyList<string> Missing)
{
    /// <summary>The end of the term whatever ended the agreement before.</summary>
    public DateOnly? TermEnd { get; private init; } = End;

    public static TermDays Of(TermExtract? term, RenewalExtract? renewal, DeadlineFacts facts)
    {
        var countsFirstDay = AgreementTerm.NamesFirstDay(term);
        term = AgreementTerm.Notified(term, facts.StartsOn);
        DateOnly? start = term is { Start: TermStart.Notification, StartDate: null } ? null : AgreementTerm.StartOf(term, facts.InForceFrom);
        if (term is not { EndDate: not null } and not { Duration: not null })
            return new(start, start, countsFirstDay, null, ["term.duration"]);
        if (start is null && term.EndDate is null)
            return new(null, null, countsFirstDay, null, ["term.start"]);
        var settled = term with { StartDate = start };
        IReadOnlyList<Period?> renewals = facts.RenewalLengths is { } lengths ? [.. lengths] : [.. Enumerable.Repeat(renewal?.Duration, facts.Renewals)];
        if (EndAfter(settled, []) is null)
            return new(start, start, countsFirstDay, null, ["term.duration"]);
        return EndAfter(settled, renewals) is { } end
            ? new(start, start, countsFirstDay, end, [])
            : new(start, start, countsFirstDay, null, ["renewal.duration"]);
    }

    /// <summary>The last day of the first so many months of the term, and days behind them; null without an origin, and beyond the calendar.</summary>
    /// <remarks>The eve is taken last: half a year from 1 July is over on 31 December, not on the 30th that six months after 30 June would give.</remarks>
    public DateOnly? LastDay(long months, long days = 0) => Origin is { } origin ? LastDay(origin, months, CountsFirstDay)?.PlusDays(days) : null;

    public TermDays EndingOn(DateOnly day) => this with { End = day, Missing = [] };

    // Counted from the start in one step, so that a term from the 31st does not creep with each renewal.
    private static DateOnly? EndAfter(TermExtract term, IReadOnlyList<Period?> renewals)
    {
        if (AgreementTerm.EndOf(term, term.StartDate ?? default) is not { } initial || renewals.Contains(null))
            return null;
        if (renewals.Count == 0)
            return initial;
        var months = renewals.Select(length => MonthsOf(length!)).ToList();
        if (term is { EndDate: null, StartDate: { } start, Duration: { } duration } && MonthsOf(duration) is { } first && !months.Contains(null))
            return LastDay(start, first + months.Sum(length => length!.Value), AgreementTerm.NamesFirstDay(term));
        // Months are taken in one step too; else each renewal begins where the one before ends.
        return months.Contains(null)
            ? renewals.Aggregate((DateOnly?)initial, (last, length) => last?.PlusDays(1)?.Through(length!))
            : initial.PlusDays(1)?.ThroughMonths(months.Sum(length => length!.Value));
    }

    private static DateOnly? LastDay(DateOnly start, long months, bool countsFirstDay) => countsFirstDay ? start.ThroughMonths(months) : start.PlusMonths(months);

    private static long? MonthsOf(Period period) => period.Unit switch
    {
        PeriodUnit.Years => 12L * period.Count,
        PeriodUnit.Months => period.Count,
        _ => null,
    };
}
