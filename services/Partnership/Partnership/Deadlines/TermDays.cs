using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>The first and the last day of an agreement, with its renewals.</summary>
/// <param name="Start">Null while the text counts from a notification that nobody has recorded.</param>
/// <param name="Origin">What its years are counted from: each ends on the day of this one's number.</param>
/// <param name="End">Null while it is not known.</param>
/// <param name="LastEnd">Where it ended before the last renewal; null when it was not renewed.</param>
/// <param name="Missing">What must be known for the end.</param>
internal sealed record TermDays(DateOnly? Start, DateOnly? Origin, DateOnly? End, DateOnly? LastEnd, IReadOnlyList<string> Missing)
{
    public static TermDays Of(TermExtract? term, RenewalExtract? renewal, DeadlineFacts facts)
    {
        var start = term switch
        {
            { Start: TermStart.Notification } => facts.StartsOn,
            { StartDate: { } day } => day,
            _ => facts.InForceFrom,
        };
        // « du 1er janvier au 31 décembre » are whole years of which the eve is the last day; « cinq ans à compter du 3 mai » end on a 3 May.
        var origin = term is { StartDate: { } first, EndDate: not null } ? first.PlusDays(-1) ?? first : start;
        if (term is not { EndDate: not null } and not { Duration: not null })
            return new(start, origin, null, null, ["term.duration"]);
        if (start is null && term.EndDate is null)
            return new(null, null, null, null, ["term.start"]);
        var settled = term with { Start = TermStart.FixedDate, StartDate = start };
        if (EndAfter(settled, renewal, 0) is not { } initial)
            return new(start, origin, null, null, ["term.duration"]);
        if (facts.Renewals == 0)
            return new(start, origin, initial, null, []);
        return EndAfter(settled, renewal, facts.Renewals) is { } end
            ? new(start, origin, end, EndAfter(settled, renewal, facts.Renewals - 1), [])
            : new(start, origin, null, null, ["renewal.duration"]);
    }

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
            : initial.Plus(length, renewals);
    }

    private static long? MonthsOf(Period period) => period.Unit switch
    {
        PeriodUnit.Years => 12L * period.Count,
        PeriodUnit.Months => period.Count,
        _ => null,
    };
}
