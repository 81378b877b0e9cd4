using System.Globalization;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>The fiscal years that a list can be asked for by.</summary>
internal static class FundingYears
{
    /// <summary>Those of the plan, and the one of the address, which would else be dropped in silence.</summary>
    public static IReadOnlyList<Choice> Of(FundingPlan? plan, string? asked)
    {
        var known = (plan?.Lines ?? []).SelectMany(line => line.FiscalYears).Concat((plan?.Totals ?? []).Select(total => total.FiscalYear).OfType<FiscalYear>())
            .DistinctBy(year => year.Year).OrderBy(year => year.Year)
            .Select(year => new Choice(year.Year.ToString(CultureInfo.InvariantCulture), FundingWords.Year(year))).ToList();
        if (!string.IsNullOrEmpty(asked) && known.TrueForAll(year => year.Value != asked))
            known.Add(new Choice(asked, asked));
        return known;
    }
}
