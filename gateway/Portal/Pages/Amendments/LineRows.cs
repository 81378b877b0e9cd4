using System.Globalization;
using SkillsHub.Portal.Api.Amendments;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Funding;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Amendments;

/// <summary>A line of the funding plan to and from a row of the amendment's form.</summary>
internal static class LineRows
{
    private static readonly string[] Needed = ["funder", "nature"];
    private static readonly string[] Sums = ["amount", "ceiling"];

    /// <summary>The fields of a row, named as the service names them.</summary>
    public static readonly string[] Names = ["funder", "nature", "base", "rate", "amount", "isPerYear", "fiscalYears", "ceiling"];

    public static object Read(IReadOnlyDictionary<string, string?> row) => new
    {
        number = FormInput.Whole(row.GetValueOrDefault("number")),
        funder = row["funder"],
        nature = row["nature"],
        @base = FormInput.Whole(row["base"]),
        rate = FormInput.Percent(row["rate"]),
        amount = FormInput.Euros(row["amount"]),
        isPerYear = row["isPerYear"] is not null,
        fiscalYears = LineForm.Years(row["fiscalYears"]),
        ceiling = FormInput.Euros(row["ceiling"]),
    };

    public static IReadOnlyDictionary<string, string?> Of(AmendedLine line) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["number"] = line.Number?.ToString(CultureInfo.InvariantCulture),
        ["funder"] = line.Funder,
        ["nature"] = line.Nature,
        ["base"] = line.Base?.ToString(CultureInfo.InvariantCulture),
        ["rate"] = line.Rate?.ToString("0.###", CultureInfo.CurrentCulture),
        ["amount"] = Money.Typed(line.Amount),
        ["isPerYear"] = line.IsPerYear ? "true" : null,
        ["fiscalYears"] = line.FiscalYears is { Count: > 0 } years ? string.Join(", ", years) : null,
        ["ceiling"] = Money.Typed(line.Ceiling),
    };

    // What is no figure would reach the service as nothing at all, which means unknown.
    public static IEnumerable<FieldError> Unreadable(IReadOnlyDictionary<string, string?> row)
    {
        foreach (var name in Needed.Where(name => row[name] is null))
            yield return FieldErrors.Required(name);
        if (row["rate"] is { } rate && FormInput.Percent(rate) is null)
            yield return FieldErrors.NoFigure("rate");
        foreach (var name in Sums.Where(name => row[name] is { } sum && FormInput.Euros(sum) is null))
            yield return FieldErrors.NoFigure(name);
        if (LineForm.Years(row["fiscalYears"]) is null)
            yield return new("fiscalYears", "fiscal-years", "");
    }
}
