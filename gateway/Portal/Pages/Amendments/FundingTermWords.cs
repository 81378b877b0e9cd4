using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Amendments;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Funding;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Amendments;

/// <summary>What a funder is to give, in one line.</summary>
internal static class FundingTermWords
{
    public static string InWords(FundingTerm money, Agreement agreement) => string.Join(", ", new[]
    {
        money.Funder is { } funder ? agreement.NameOf(funder) : $"{FundingFields.Labels["funder"]}{Colon}{Money.Unknown}",
        money.Nature is { } nature ? AgreementWords.Nature(nature) : $"Nature{Colon}{Money.Unknown}",
        money.Nature == "inKind" ? null : Share(money),
        money.FiscalYears.Count > 0 ? string.Join(", ", money.FiscalYears.Select(FundingWords.Year)) : null,
    }.OfType<string>());

    private static string Share(FundingTerm money)
    {
        var share = FundingWords.Share(new FundingLine { Nature = money.Nature, Rate = money.Rate, Amount = money.Amount, IsPerYear = money.IsPerYear, Ceiling = money.Ceiling });
        return money.BaseName is { } on ? $"{share} {Say("de", "of")} « {on} »" : share;
    }
}
