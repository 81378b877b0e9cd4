using System.Globalization;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>The fiscal years that a list can be asked for by.</summary>
internal static class FundingYears
{
    public static IReadOnlyList<Choice> Of(FundingPlan? plan) =>
    [
        .. (plan?.Lines ?? []).SelectMany(line => line.FiscalYears).Concat((plan?.Totals ?? []).Select(total => total.FiscalYear).OfType<FiscalYear>())
            .DistinctBy(year => year.Year).OrderBy(year => year.Year)
            .Select(year => new Choice(year.Year.ToString(CultureInfo.InvariantCulture), FundingWords.Year(year))),
    ];
}
