using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>A base of the plan to and from the fields of its form.</summary>
internal static class BaseForm
{
    public static readonly FormRows Years = new("years", "year", "amount");
    private static readonly string[] Names = ["name", "amount", "isPerYear"];

    /// <summary>Of all that is typed or saved, the rows too.</summary>
    public static IReadOnlyDictionary<string, string> LabelsOf(FormInput input, FundingBase? saved)
    {
        var labels = FundingFields.LabelsWith(Years.Named(RowsOf(saved)).Keys.Union(Years.Named(Years.Sent(input)).Keys, StringComparer.Ordinal));
        return labels.Where(label => Names.Contains(label.Key, StringComparer.Ordinal) || FundingRows.Of(label.Key) is not null).ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);
    }

    public static IReadOnlyDictionary<string, string?> ValuesOf(FundingBase? saved) => saved is null ? new Dictionary<string, string?>(StringComparer.Ordinal) : new(StringComparer.Ordinal)
    {
        ["name"] = saved.Name,
        ["amount"] = Money.Typed(saved.Amount),
        ["isPerYear"] = saved.IsPerYear ? "true" : null,
    };

    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> RowsOf(FundingBase? saved) =>
        [.. (saved?.Years ?? []).Select(year => new Dictionary<string, string?>(StringComparer.Ordinal) { ["year"] = year.Year.ToString(CultureInfo.InvariantCulture), ["amount"] = Money.Typed(year.Amount) })];

    public static Problem? Unreadable(FormInput input) => FieldErrors.Together(
        FieldErrors.Unreadable(input, name => input.Amount(name) is not null, "amount"),
        AuthorityFields.Unreadable(input),
        Years.Unreadable(input, "year", text => Year(text) is not null),
        Years.Unreadable(input, "amount", text => FormInput.Euros(text) is not null));

    public static object Read(FormInput input) => new
    {
        name = input["name"] ?? "",
        amount = input.Amount("amount"),
        isPerYear = input["isPerYear"] is not null,
        by = AuthorityFields.Read(input),
        years = Years.Typed(input).Select(row => new { year = Year(row["year"]), amount = FormInput.Euros(row["amount"]) }),
    };

    private static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
