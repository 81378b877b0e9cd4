using SkillsHub.Domain;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan.Errors;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>
/// What a change may make of the sums on each base. What exceeded before may stay, or come down; nothing may grow. What a text promises
/// too much of may still be said once it is known: then it is marked.
/// </summary>
internal static class SumRules
{
    /// <param name="before">The sums before the change.</param>
    /// <param name="after">Those that it makes.</param>
    /// <param name="line">Number of the line that is changed; null where it is none.</param>
    /// <param name="calendar">The agreement's fiscal years.</param>
    public static Error? Exceeding(IReadOnlyList<BaseSum> before, IReadOnlyList<BaseSum> after, int? line, FiscalCalendar calendar)
    {
        foreach (var sum in after)
        {
            var earlier = Earlier(before, sum, calendar);
            if (sum.RatesExceed && !earlier.Exists(one => sum.KnownRate <= one.KnownRate))
                return new RatesExceedBase(sum, line);
            // Euros beside euros: ceilings may have kept them within the base where the rates are not.
            if (sum.AmountsExceed && !earlier.Exists(one => sum.Taken <= one.Taken) && !(earlier.Count > 0 && earlier.TrueForAll(one => one.BaseAmount is null)))
                return new AmountsExceedBase(sum, line);
        }

        return null;
    }

    // For a year that nobody had named, the lines whose years were unknown stood already: they may stand in any.
    private static List<BaseSum> Earlier(IReadOnlyList<BaseSum> before, BaseSum sum, FiscalCalendar calendar)
    {
        var ofBase = before.Where(candidate => candidate.Base == sum.Base).ToList();
        return ofBase.FindAll(candidate => calendar.AreSame(candidate.FiscalYear, sum.FiscalYear)) is { Count: > 0 } same ? same : ofBase.FindAll(candidate => candidate.FiscalYear is null);
    }
}
