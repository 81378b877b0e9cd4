using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan.Errors;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What a line may say of itself.</summary>
internal static class LineRules
{
    public static Error? Check(LineTerms terms, FiscalCalendar calendar) => terms switch
    {
        { Rate: not null, Amount: not null } => new RateOrAmount(),
        { Nature: FundingNature.InKind } when terms.Rate is not null || terms.Amount is not null || terms.Base is not null => new InKindHasNoMoney(),
        { IsPerYear: true, FiscalYears.Count: 0 } => new YearsOfEach(),
        { IsPerYear: true, Amount: null } => new PerYearOfAmount(),
        _ when calendar.Repeats(terms.FiscalYears) => new YearTwice("fiscalYears"),
        _ => null,
    };
}
