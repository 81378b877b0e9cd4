using System.Globalization;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Agreements.Import.Text;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger.Import;

/// <summary>Values of a ledger's file, written as in France or as in the API.</summary>
internal static class LedgerWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    private static readonly Dictionary<ActivityFamily, string> Names = new()
    {
        [ActivityFamily.SkillsDiagnostic] = "Diagnostic et accompagnement des compétences",
        [ActivityFamily.SkillsWatch] = "Veille sur les compétences",
        [ActivityFamily.DocumentaryResources] = "Ressources documentaires",
        [ActivityFamily.ScientificCulture] = "Culture scientifique et technique",
        [ActivityFamily.CollaborativeWork] = "Travail collaboratif et création de valeur",
        [ActivityFamily.Training] = "Formation",
    };

    private static readonly Dictionary<string, ActivityFamily> Families = Names.ToDictionary(named => Fold(named.Value), named => named.Key, StringComparer.Ordinal);

    private static readonly Dictionary<string, FundingNature> Natures = new(StringComparer.Ordinal)
    {
        ["investissement"] = FundingNature.Investment,
        ["fonctionnement"] = FundingNature.Operating,
    };

    private const int Decimals = 2;

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>
    /// A sum with a comma or a point before its cents, and spaces, of any kind, between its thousands. Three figures after a comma or a
    /// point are thousands to one reader and decimals to another: no sum is made of them.
    /// </summary>
    public static decimal? Sum(string text)
    {
        var figures = new string([.. TextFolding.Fold(text).Where(character => character is not (' ' or '€'))]).Replace(',', '.');
        var afterPoint = figures.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? figures.Length - point - 1 : 0;
        return afterPoint <= Decimals && decimal.TryParse(figures, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var sum) ? sum : null;
    }

    public static string Of(decimal sum) => sum.ToString("0.00", French);

    /// <summary>As it is read again.</summary>
    public static string Of(ActivityFamily family) => Names.GetValueOrDefault(family, WireName.Of(family));

    public static ActivityFamily? Family(string text) =>
        Families.TryGetValue(Fold(text), out var family) ? family : WireName.TryParse<ActivityFamily>(text.Trim(), out var known) ? known : null;

    public static FundingNature? Nature(string text) =>
        Natures.TryGetValue(Fold(text), out var nature) ? nature : WireName.TryParse<FundingNature>(text.Trim(), out var known) ? known : null;

    /// <summary>Who bears it; null where that cannot be read.</summary>
    /// <param name="text">One, that bears all, or several with what each bears.</param>
    /// <param name="amount">The whole, for a single one.</param>
    public static IReadOnlyList<AllocationRequest>? Allocations(string text, decimal? amount)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        if (parts is [var only] && !only.Contains(':', StringComparison.Ordinal))
            return Bearer(only, amount ?? 0) is { } whole ? [whole] : null;
        var read = parts.Select(part => part.Split(':', StringSplitOptions.TrimEntries) is [var who, var sum] && Sum(sum) is { } share ? Bearer(who, share) : null).ToList();
        return read.Contains(null) ? null : [.. read.OfType<AllocationRequest>()];
    }

    private static AllocationRequest? Bearer(string who, decimal amount) =>
        Fold(who) == LedgerColumns.OwnMeans ? new(amount, OwnMeans: true)
        : int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(amount, number)
        : null;

    private static string Fold(string text) => TextFolding.Fold(text).Trim();
}
