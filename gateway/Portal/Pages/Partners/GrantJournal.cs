using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Partners;

/// <summary>The facts of grants as a person says them; null for what is none.</summary>
internal static class GrantJournal
{
    private const string Prefix = "skillshub.partnership.grant.";

    public static string? Fact(string type) => type switch
    {
        Prefix + "asked.v1" => Say("Subvention demandée", "Grant asked for"),
        Prefix + "granted.v1" => Say("Subvention accordée", "Grant granted"),
        Prefix + "refused.v1" => Say("Subvention refusée", "Grant refused"),
        Prefix + "called.v1" => Say("Fonds appelés", "Money called for"),
        Prefix + "paid.v1" => Say("Versement reçu", "Payment received"),
        Prefix + "spent.v1" => Say("Dépense imputée à une subvention", "Expense borne by a grant"),
        Prefix + "spending_reversed.v1" => Say("Dépense contre-passée", "Expense reversed"),
        Prefix + "voucher_tied.v1" => Say("Pièce justificative jointe", "Voucher added"),
        Prefix + "voucher_withdrawn.v1" => Say("Pièce justificative retirée", "Voucher withdrawn"),
        Prefix + "step_reversed.v1" => Say("Étape d’une subvention annulée", "Step of a grant reversed"),
        _ => null,
    };

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
