using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>The plan that an agreement's text makes: a line for each grant that it promises, a base for each thing that rates apply to.</summary>
internal sealed record PromisedFunding(IReadOnlyList<FundingBase> Bases, IReadOnlyList<PlanLine> Lines)
{
    private const int LongestName = 300;

    public static PromisedFunding Of(IReadOnlyList<GrantExtract> grants)
    {
        // A budget is each year's; the cost of works is one.
        var bases = grants.Where(HasBase).GroupBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .Select((named, index) => FundingBase.Of(
                index + 1, new(named.Key, Amount: null, IsPerYear: named.Any(grant => grant.Nature == GrantNature.Operating), Years: [])))
            .ToList();
        var lines = grants.Select((grant, index) => PlanLine.OfText(index + 1, OnBase(grant, bases), grant));
        return new(bases, [.. lines]);
    }

    private static LineTerms OnBase(GrantExtract grant, List<FundingBase> bases)
    {
        var terms = TermsOf(grant);
        var on = HasBase(grant) ? bases.Find(candidate => string.Equals(candidate.Name, NameOf(grant), StringComparison.OrdinalIgnoreCase)) : null;
        // How much of what is given once is one year's nobody knows: it stands on no budget.
        return on is null || (on.IsPerYear && LineRules.IsLump(terms)) ? terms : terms with { Base = on.Number };
    }

    private static LineTerms TermsOf(GrantExtract grant)
    {
        var isMoney = grant.Nature != GrantNature.InKind;
        var amount = isMoney ? Sum(grant.AgreedAmount ?? grant.Amount) : null;
        return new(
            grant.Party,
            NatureOf(grant.Nature),
            Base: null,
            isMoney && amount is null ? Percent(grant.AgreedRate ?? grant.Rate) : null,
            amount,
            amount is not null && grant.IsPerYear,
            YearsOf(grant.FiscalYears),
            Sum(grant.Ceiling));
    }

    // What no plan can hold was read wrongly, or is a slip of the text: nobody knows it then.
    private static decimal? Sum(decimal? read) => read is > 0 and <= Money.Most and var sum ? sum : null;

    private static decimal? Percent(decimal? read) => read is > 0 and < 1_000 and var rate ? rate : null;

    private static bool HasBase(GrantExtract grant) => grant.Nature != GrantNature.InKind && grant.Base is { Length: > 0 } && !(grant.Nature == GrantNature.Operating && LineRules.IsLump(TermsOf(grant)));

    private static string NameOf(GrantExtract grant) => Domain.TextExtensions.Truncated(grant.Base!, LongestName);

    private static IReadOnlyList<int> YearsOf(FiscalYearsExtract? years) => years switch
    {
        { Count: >= 1 and <= FiscalCalendar.MostYears and var count } => [.. Enumerable.Range(FirstOf(years), count)],
        { FirstYear: { } named } when FiscalCalendar.IsYear(named) => [named],
        _ => [],
    };

    private static int FirstOf(FiscalYearsExtract years) => years.FirstYear is { } named && FiscalCalendar.IsNamed(named) ? named : 1;

    private static FundingNature? NatureOf(GrantNature? nature) => nature switch
    {
        GrantNature.Investment => FundingNature.Investment,
        GrantNature.Operating => FundingNature.Operating,
        GrantNature.InKind => FundingNature.InKind,
        _ => null,
    };
}
