using System.Globalization;
using System.Security.Cryptography;
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
        ("date", Say("31/12/2026 ou 2026-12-31", "31/12/2026 or 2026-12-31")),
        ("montant", Say("1 234,50 ou 1234.50", "1 234,50 or 1234.50")),
        ("fournisseur", Say("qui a été payé", "who was paid")),
        ("libelle", Say("pour quoi", "what for")),
        ("facture", Say("son numéro ; la colonne est facultative", "its number; the column is optional")),
        ("piece", Say("où se trouve la pièce justificative : cote, lien, ou identifiant d’un document de la bibliothèque ; la colonne est facultative", "where the voucher is: file number, link, or id of a document of the library; the column is optional")),
        ("famille", string.Join(", ", Language.Labels.FamilyCodes.Select(Language.Labels.Family))),
        ("nature", Say("investissement ou fonctionnement", "investissement (investment) or fonctionnement (operating)")),
        ("financement", Say("le numéro de la subvention, ou « fonds propres » ; si plusieurs paient, chacun avec sa part : 1:1000,00|fonds propres:200,00", "the number of the grant, or “fonds propres” (own means); where several pay, each with its part: 1:1000,00|fonds propres:200,00")),
    ];

    public static IReadOnlyList<RefusedLine> Refused(Problem? refusal)
    {
        if (refusal is null || !refusal.Facts.TryGetValue("lines", out var lines) || lines.ValueKind != JsonValueKind.Array)
            return [];
        return lines.Deserialize<IReadOnlyList<RefusedLine>>(Json) ?? [];
    }

    /// <summary>Whether lines look like invoices that are recorded already, which a person may confirm.</summary>
    public static bool HasDuplicates(Problem? refusal) => Refused(refusal).Any(line => line.Rule?.StartsWith("expense.duplicate", StringComparison.Ordinal) == true);

    /// <summary>By what a file is the one of which somebody confirmed the invoices.</summary>
    public static async Task<string> FingerprintAsync(IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        return Convert.ToHexString(await SHA256.HashDataAsync(content, cancellationToken));
    }

    /// <summary>How many lines of the file are refused, of which the refusal lists the first.</summary>
    public static int Total(Problem? refusal, IReadOnlyList<RefusedLine> listed) =>
        int.TryParse(refusal?.Fact("refused"), NumberStyles.None, CultureInfo.InvariantCulture, out var total) ? total : listed.DistinctBy(one => one.Line).Count();
}
