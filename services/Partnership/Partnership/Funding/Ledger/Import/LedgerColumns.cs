using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Funding.Ledger.Import;

/// <summary>The columns of a ledger's file, as bookkeepers in France name them.</summary>
internal static class LedgerColumns
{
    public const string Date = "date";
    public const string Amount = "montant";
    public const string Supplier = "fournisseur";
    public const string Label = "libelle";
    public const string Invoice = "facture";

    /// <summary>What justifies the expense: the id of a resource, or where the document is kept.</summary>
    public const string Voucher = "piece";

    public const string Family = "famille";
    public const string Nature = "nature";

    /// <summary>The number of a grant, or <see cref="OwnMeans"/>; several with what each bears: <c>1:1000,00|fonds propres:200,00</c>.</summary>
    public const string Funding = "financement";

    public const string OwnMeans = "fonds propres";

    public static IReadOnlyList<string> Required { get; } = [Date, Amount, Supplier, Label, Family, Nature, Funding];

    /// <summary>Whatever the case and the accents.</summary>
    public static string Fold(string heading) => TextFolding.Fold(heading).Trim();

    /// <summary>The column that holds what a rule names by the field of a request.</summary>
    public static string? Of(string? field) => field switch
    {
        "spentOn" => Date,
        "amount" => Amount,
        "supplier" => Supplier,
        "label" => Label,
        "invoice" => Invoice,
        "proof.kind" or "proof.reference" or "proof.title" => Voucher,
        "family" => Family,
        "nature" => Nature,
        not null when field.StartsWith("allocations", StringComparison.Ordinal) => Funding,
        _ => null,
    };
}
