using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan.Errors;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What a line may say of itself.</summary>
internal static class LineRules
{
    public static Error? Check(LineTerms terms, bool isOnYearlyBase, FiscalCalendar calendar) => terms switch
    {
        { Rate: not null, Amount: not null } => new RateOrAmount(),
        { Nature: FundingNature.InKind } when terms.Rate is not null || terms.Amount is not null || terms.Base is not null || terms.Ceiling is not null => new InKindHasNoMoney(),
        { IsPerYear: true, FiscalYears.Count: 0 } => new YearsOfEach(),
        { IsPerYear: true, Amount: null } => new PerYearOfAmount(),
        _ when isOnYearlyBase && IsLump(terms) => new LumpOnYearlyBase("base"),
        _ when calendar.Repeats(terms.FiscalYears) => new YearTwice("fiscalYears"),
        _ => null,
    };

    /// <summary>Whether it gives an amount once of which nobody knows how much is one year's.</summary>
    public static bool IsLump(LineTerms terms) => terms is { Amount: not null, IsPerYear: false, FiscalYears.Count: not 1 };
}
