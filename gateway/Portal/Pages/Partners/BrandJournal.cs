using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.History;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>What the journal tells of names and logos; null for another fact.</summary>
internal static class BrandJournal
{
    private const string Prefix = "skillshub.partnership.brand_permission.";

    public static string? About(JournalEntry entry)
    {
        if (!IsOfBrand(entry) || entry.Text("permission") is not { } number)
            return null;
        var from = entry.Text("revokedFrom") is { } day ? $"{Say(", à partir du ", ", from ")}{AuditWords.Day(day)}" : "";
        var rest = entry.Text("isComplete") is "False" ? Say(", un autre accord est attendu", ", another grant is awaited") : "";
        return $"{Say("demande n° ", "request no. ")}{number}{Colon}{entry.Text("action")}{from}{rest}";
    }

    public static string? Address(JournalEntry entry) => IsOfBrand(entry) && entry.Text("agreementId") is { } agreement && entry.Text("permission") is { } number
        ? $"/agreements/{agreement}/branding/{number}"
        : null;

    private static bool IsOfBrand(JournalEntry entry) => entry.Type.StartsWith(Prefix, StringComparison.Ordinal);
}
