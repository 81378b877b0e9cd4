using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Reports;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>What the journal tells of annual reports; null for another fact.</summary>
internal static class ReportJournal
{
    private const string Transmitted = "skillshub.partnership.annual_report.transmitted.v1";

    public static string? About(JournalEntry entry) => entry.Type == Transmitted && int.TryParse(entry.Text("fiscalYear"), CultureInfo.InvariantCulture, out var year)
        ? $"{ReportWords.Title(year, label: null)}, {Say("édition", "edition")} {entry.Text("edition")}"
        : null;

    public static string? Address(JournalEntry entry) => entry.Type == Transmitted ? $"/agreements/{entry.Text("agreementId")}/reports/{entry.Text("fiscalYear")}/editions/{entry.Text("edition")}" : null;
}
