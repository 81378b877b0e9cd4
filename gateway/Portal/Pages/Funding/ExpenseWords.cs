using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Funding;

internal static class ExpenseWords
{
    /// <summary>« Région, exercice 1 », with its amount where others share the expense.</summary>
    public static string Allocation(Allocation part, Agreement agreement, bool withAmount)
    {
        var who = part switch
        {
            { OwnMeans: true } => FundingWords.OwnMeans,
            { FiscalYear: { } year } => $"{agreement.NameOf(part.Funder)}, {FundingWords.Year(year)}",
            _ => agreement.NameOf(part.Funder),
        };
        var said = part.OutsideYear ? $"{who} ({Say("date hors de cet exercice", "day outside that year")})" : who;
        return withAmount ? $"{said}{Colon}{Money.InWords(part.Amount)}" : said;
    }

    /// <summary>Why a line of a file was refused.</summary>
    public static string Refused(RefusedLine line) => (line.Column, line.Rule) switch
    {
        ("montant" or "financement", "out-of-range" or "cents") => Rules.InWords("open-point.amount-required")!,
        _ => Rules.InWords(line.Rule) ?? line.Message ?? "",
    };

    public static string Column(string? column) => column switch
    {
        null or "" => Say("toute la ligne", "the whole line"),
        _ => column,
    };
}
