using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>A line of the plan to and from the fields of its form.</summary>
internal static class LineForm
{
    private static readonly string[] Names = ["funder", "nature", "base", "rate", "amount", "ceiling", "isPerYear", "fiscalYears"];

    public static IReadOnlyDictionary<string, string> Labels => Names.ToDictionary(name => name, name => FundingFields.Labels[name], StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string?> ValuesOf(FundingLine? line) => line is null ? new Dictionary<string, string?>(StringComparer.Ordinal) : new(StringComparer.Ordinal)
    {
        ["funder"] = line.Funder,
        ["nature"] = line.Nature,
        ["base"] = line.Base?.ToString(CultureInfo.InvariantCulture),
        ["rate"] = line.Rate?.ToString("0.###", CultureInfo.CurrentCulture),
        ["amount"] = Money.Typed(line.Amount),
        ["ceiling"] = Money.Typed(line.Ceiling),
        ["isPerYear"] = line.IsPerYear ? "true" : null,
        ["fiscalYears"] = string.Join(", ", line.FiscalYears.Select(year => year.Year)) is { Length: > 0 } years ? years : null,
    };

    public static string InWords(string name, string value, Agreement agreement, FundingPlan plan) => name switch
    {
        "funder" => agreement.NameOf(value),
        "nature" => AgreementWords.Nature(value),
        "base" => plan.Bases.FirstOrDefault(one => $"{one.Number}" == value)?.Name ?? value,
        _ => value,
    };

    public static Problem? Unreadable(FormInput input) => FieldErrors.Together(AuthorityFields.Unreadable(input), UnreadableTerms(input));

    private static Problem? UnreadableTerms(FormInput input) => FieldErrors.Unreadable(
        input,
        name => name switch
        {
            "amount" or "ceiling" => input.Amount(name) is not null,
            "rate" => input.Rate(name) is not null,
            _ => Years(input["fiscalYears"]) is not null,
        },
        name => name == "fiscalYears" ? new(name, "fiscal-years", "") : FieldErrors.NoFigure(name),
        "amount",
        "ceiling",
        "rate",
        "fiscalYears");

    public static object Read(FormInput input) => new
    {
        funder = input["funder"],
        nature = input["nature"],
        @base = input.Number("base"),
        rate = input.Rate("rate"),
        amount = input.Amount("amount"),
        ceiling = input.Amount("ceiling"),
        isPerYear = input["isPerYear"] is not null,
        fiscalYears = Years(input["fiscalYears"]) ?? [],
        by = AuthorityFields.Read(input),
    };

    /// <summary>« 1, 2, 3 », « 1 2 3 », « 2025;2026 »; null where a word is no year.</summary>
    public static int[]? Years(string? text)
    {
        var words = (text ?? "").Split([',', ';', ' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        int[] years = [.. words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0)];
        return years.Contains(0) ? null : years;
    }
}
