using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan.Errors;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>A grant on a line of the plan that is asked for and not withdrawn.</summary>
/// <param name="Line">Number of the line.</param>
/// <param name="FiscalYear">Null where it is no single year's.</param>
/// <param name="Granted">EUR; 0 while it is only asked for.</param>
internal sealed record StandingGrant(int Line, int? FiscalYear, decimal Granted);

/// <summary>What changes of a plan leave standing.</summary>
/// <param name="All">What is asked for and not withdrawn.</param>
/// <param name="GivenInKind">Numbers of the lines on which something is given in kind.</param>
internal sealed record StandingGrants(IReadOnlyList<StandingGrant> All, IReadOnlyList<int> GivenInKind)
{
    /// <summary>What was asked for on each line, and what became of it, with what was refused in full.</summary>
    public IReadOnlyDictionary<int, LineMoney> ByLine { get; init; } = new Dictionary<int, LineMoney>();

    /// <summary>Whether anything is asked for, granted or given on a line.</summary>
    public bool HaveLine(int line) => All.Any(grant => grant.Line == line) || GivenInKind.Contains(line);

    /// <summary>Where more is granted than a line now gives, year by year where each has its own share; what is unknown is not exceeded.</summary>
    public IEnumerable<GrantedBeyond> Beyond(FundingPlan plan, PlanLine line, FiscalCalendar calendar)
    {
        var isOfYears = plan.SharesOf(line, calendar).Count > 1;
        foreach (var grants in All.Where(grant => grant.Line == line.Number && grant.Granted > 0)
            .GroupBy(grant => isOfYears && grant.FiscalYear is { } year ? calendar.Same(year) : (int?)null)
            .OrderBy(grants => grants.Key))
        {
            var granted = grants.Sum(grant => grant.Granted);
            var planned = plan.ShareFor(line.Number, grants.Key, calendar) is { } share ? share.Amount : 0;
            if (granted > planned)
                yield return new GrantedBeyond(line.Number, grants.Key, granted, planned.Value);
        }
    }
}

/// <param name="Asked">EUR.</param>
/// <param name="Granted">EUR.</param>
/// <param name="Refused">EUR.</param>
internal sealed record LineMoney(decimal Asked, decimal Granted, decimal Refused);
