using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Reports;

/// <summary>The days for which an agreement binds, up to its end, whatever that came of.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last; before the first where it never bound.</param>
internal sealed record BoundDays(DateOnly From, DateOnly To)
{
    public static BoundDays Of(AgreementSpan span, DateOnly? endedOn) => new(span.From, endedOn?.PlusDays(-1) is { } eve && eve < span.Last ? eve : span.Last);

    public bool Meet(DateOnly from, DateOnly to) => From <= To && From <= to && To >= from;
}
