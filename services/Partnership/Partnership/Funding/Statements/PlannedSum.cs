using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Funding.Statements;

/// <summary>What is planned, as far as is known: unknown is not zero.</summary>
/// <param name="KnownSoFar">EUR, of the lines whose amount is known; null when none is.</param>
/// <param name="UnknownLines">Numbers of the others.</param>
internal sealed record PlannedSum(decimal? KnownSoFar, IReadOnlyList<int> UnknownLines)
{
    public static PlannedSum Of(IEnumerable<(PlanLine Line, PlannedShare Share)> shares)
    {
        var all = shares.ToList();
        var known = all.Where(entry => entry.Share.Amount is not null).ToList();
        return new(
            known.Count > 0 ? known.Sum(entry => entry.Share.Amount) : null,
            [.. all.Where(entry => entry.Share.Amount is null).Select(entry => entry.Line.Number).Distinct()]);
    }

    /// <summary>Every share of money that counts, of one funder or of all.</summary>
    public static IEnumerable<(PlanLine Line, PlannedShare Share)> SharesOf(FundingPlan plan, string? funder, FiscalCalendar calendar) => plan.Lines
        .Where(line => line.Aside is null && (funder is null || line.Funder == funder))
        .OrderBy(line => line.Number)
        .SelectMany(line => plan.SharesOf(line, calendar).Select(share => (line, share)));
}
