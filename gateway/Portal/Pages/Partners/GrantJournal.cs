using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>The facts of grants as a person says them; null for what is none.</summary>
internal static class GrantJournal
{
    private const string Prefix = "skillshub.partnership.grant.";

    public static string? About(JournalEntry entry, IReadOnlyDictionary<string, string> names)
    {
        if (!IsOfGrant(entry) || entry.Text("number") is not { } number)
            return null;
        var sum = decimal.TryParse(entry.Text("amount"), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? $", {Money.InWords(amount)}" : "";
        var funder = entry.Text("funder") is { } slug ? $" ({names.GetValueOrDefault(slug, slug)})" : "";
        return $"{Say("subvention n° ", "grant no. ")}{number}{sum}{funder}";
    }

    public static string? Address(JournalEntry entry) =>
        IsOfGrant(entry) && entry.Text("agreementId") is { } agreement && entry.Text("number") is { } number ? $"/agreements/{agreement}/funding/grants/{number}" : null;

    private static bool IsOfGrant(JournalEntry entry) => entry.Type.StartsWith(Prefix, StringComparison.Ordinal);
}
