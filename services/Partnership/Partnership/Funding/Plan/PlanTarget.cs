using SkillsHub.Partnership.Amendments.Changes;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What of a plan somebody is about to say otherwise.</summary>
/// <param name="Line">Number of the line; null for a base.</param>
/// <param name="Base">Number of the base; null for a line.</param>
/// <param name="Terms">What the line is to give; null where it is to be set aside, and for a base.</param>
/// <param name="IsPerYear">Whether the base is to be each year's; null for a line.</param>
internal sealed record PlanTarget(int? Line, int? Base = null, LineTerms? Terms = null, bool? IsPerYear = null)
{
    /// <summary>Whether an amendment says anything of it: the line itself, or the article in which the text says it. Of a base, any line on it.</summary>
    public bool IsSaidBy(AmendmentChanges changes, FundingPlan plan) => plan.Lines
        .Where(line => line.Number == Line || (Base is not null && line.Base == Base))
        .Any(line => changes.SaysLine(line.Number) || (changes.Articles ?? []).Any(article => IsIn(line.Source?.Article, article.Number)));

    /// <summary>Whether it makes a base each year's that was not, or the other way round: a line that fits the one may not fit the other.</summary>
    public bool Recounts(FundingPlan plan) => plan.Bases.Any(on => on.Number == Base && on.IsPerYear != IsPerYear);

    /// <summary>Whether an amendment says another thing of the line, as data.</summary>
    public bool DiffersFrom(AmendmentChanges changes) => Line is { } number && changes.SaysLine(number) && (changes.LineOf(number) is { } said ? Terms?.Is(said.ToTerms()) != true : Terms is not null);

    // « 3.2 » stands in article 3.
    private static bool IsIn(string? article, string replaced) => article is not null && (article == replaced || article.StartsWith($"{replaced}.", StringComparison.Ordinal));
}
