using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Fiscal;

/// <summary>What every fiscal year in a request must be.</summary>
internal static class YearRule
{
    public static Check Year(this Check check, int? year, string field) =>
        check.That(year is not { } given || FiscalCalendar.IsYear(given), field, "not-a-year", "A fiscal year is its rank, from 1 to 100, or a calendar year.");
}
