using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>The facts of plan, own means and gifts in kind as a person says them; null for what is none.</summary>
internal static class FundingJournal
{
    private const string Plan = "skillshub.partnership.funding_plan.";
    private const string OwnMeans = "skillshub.partnership.own_means.";
    private const string Contribution = "skillshub.partnership.contribution.";

    public static string? About(JournalEntry entry, IReadOnlyDictionary<string, string> names)
    {
        if (entry.Type.StartsWith(OwnMeans, StringComparison.Ordinal))
            return Amount(entry);
        if (!entry.Type.StartsWith(Plan + "line_", StringComparison.Ordinal) || entry.Text("number") is not { } number)
            return null;
        var funder = entry.Text("funder") is { } slug ? $", {names.GetValueOrDefault(slug, slug)}" : "";
        return $"{Say("ligne n° ", "line no. ")}{number}{funder}";
    }

    public static string? Address(JournalEntry entry) => entry.Text("agreementId") is not { } agreement ? null : entry.Type switch
    {
        _ when entry.Type.StartsWith(Plan, StringComparison.Ordinal) => $"/agreements/{agreement}/funding",
        _ when entry.Type.StartsWith(OwnMeans, StringComparison.Ordinal) && entry.Text("expenseId") is { } expense => $"/agreements/{agreement}/funding/expenses/{expense}",
        Contribution + "recorded.v1" or Contribution + "withdrawn.v1" => $"/agreements/{agreement}/funding/in-kind",
        _ => null,
    };

    private static string? Amount(JournalEntry entry) =>
        decimal.TryParse(entry.Text("amount"), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? Money.InWords(amount) : null;
}
