using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Funding;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>The file of expenses: its columns, and why lines of it were refused.</summary>
internal static class ImportedLines
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IEnumerable<(string Name, string Text)> Columns =>
    [
        ("date", Say("2026-04-02 ou 02/04/2026", "2026-04-02 or 02/04/2026")),
        ("montant", Say("1200,50", "1200,50")),
        ("fournisseur", Say("qui a été payé", "who was paid")),
        ("libelle", Say("pour quoi", "what for")),
        ("facture", Say("son numéro, ou vide", "its number, or empty")),
        ("famille", string.Join(", ", Language.Labels.FamilyCodes)),
        ("nature", Say("investissement ou fonctionnement", "investissement (investment) or fonctionnement (operating)")),
        ("subvention", Say("le numéro de la subvention, ou « fonds propres »", "the number of the grant, or “fonds propres” (own means)")),
        ("montant_subvention", Say("ce qu’elle paie, si ce n’est pas tout", "what it pays, where that is not all")),
        ("financements", Say("à la place des deux colonnes précédentes quand plusieurs paient : 1:1000|fonds propres:200", "instead of the two columns before where several pay: 1:1000|fonds propres:200")),
    ];

    public static IReadOnlyList<RefusedLine> Refused(Problem? refusal)
    {
        if (refusal is null || !refusal.Facts.TryGetValue("lines", out var lines) || lines.ValueKind != JsonValueKind.Array)
            return [];
        return lines.Deserialize<IReadOnlyList<RefusedLine>>(Json) ?? [];
    }

    /// <summary>How many there are, of which the refusal lists the first.</summary>
    public static int Total(Problem? refusal, IReadOnlyList<RefusedLine> listed) =>
        int.TryParse(refusal?.Fact("refused"), NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : listed.Count;
}
