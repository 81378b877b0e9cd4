using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Templates;

/// <summary>The limits of the lines of funding; the shares of a year are never more than the whole.</summary>
internal static class TemplateFundingChecks
{
    private const int MostLines = 100;
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const decimal Whole = 100m;
    private const decimal MostEuros = 999_999_999.99m;

    public static void Check(Check check, IReadOnlyList<TemplateFunding?>? funding, int parties)
    {
        check.That(funding is null || funding.Count <= MostLines, "funding", "too-many", $"funding holds at most {MostLines} lines.");
        var lines = (funding ?? []).Take(MostLines).ToList();
        foreach (var (index, line) in lines.Index())
        {
            var field = $"funding[{index}]";
            check.That(line is not null, field, "required", $"{field} is a line of funding.");
            if (line is not null)
                Line(check, line, field, parties);
        }

        foreach (var (index, line) in lines.Index())
        {
            if (line is { Unit: TemplateFundingUnit.Percent, Value: > 0 and <= Whole } && Shares(lines.Take(index + 1), line) > Whole)
                check.That(false, $"funding[{index}].value", "template.over-the-base", $"funding[{index}].value brings the shares of that nature in a year over {Whole} percent.");
        }
    }

    private static void Line(Check check, TemplateFunding line, string field, int parties) => check
        .Numbered(line.Party, $"{field}.party", parties)
        .That(line.Nature is not null, $"{field}.nature", "required", $"{field}.nature is required.")
        .That(line.Nature is not GrantNature.InKind, $"{field}.nature", "template.in-kind", $"{field}.nature is investment or operating: what is in kind is a commitment.")
        .That(line.Unit is not null, $"{field}.unit", "required", $"{field}.unit is required.")
        .That(line.Value is not { } value || (value > 0 && value <= (line.Unit == TemplateFundingUnit.Percent ? Whole : MostEuros)), $"{field}.value", "out-of-range", $"{field}.value is a number above 0 and at most {(line.Unit == TemplateFundingUnit.Percent ? Whole : MostEuros)}.")
        .That(line.Value is not { } exact || decimal.Round(exact, 2) == exact, $"{field}.value", "precision", $"{field}.value has at most two decimals.")
        .That(line.FirstYear is null or (>= FirstYear and <= LastYear), $"{field}.firstYear", "out-of-range", $"{field}.firstYear is a number from {FirstYear} to {LastYear}.")
        .That(line.LastYear is null or (>= FirstYear and <= LastYear), $"{field}.lastYear", "out-of-range", $"{field}.lastYear is a number from {FirstYear} to {LastYear}.")
        .That(line.FirstYear is not null || line.LastYear is null, $"{field}.firstYear", "required", $"{field}.firstYear is required where lastYear is given.")
        .That(line.LastYear is null || line.FirstYear is null || line.LastYear >= line.FirstYear, $"{field}.lastYear", "before-start", $"{field}.lastYear is not before firstYear.");

    // Of the year of the line in which most is promised; a line without years holds in each.
    private static decimal Shares(IEnumerable<TemplateFunding?> lines, TemplateFunding last)
    {
        var shares = lines.OfType<TemplateFunding>().Where(line => line.Unit == TemplateFundingUnit.Percent && line.Nature == last.Nature && line.Value > 0).ToList();
        var years = shares.SelectMany(line => new[] { line.FirstYear, line.LastYear }).OfType<int>().Append(last.FirstYear ?? FirstYear).Where(year => Holds(last, year)).Distinct();
        return years.Select(year => shares.Where(line => Holds(line, year)).Sum(line => line.Value!.Value)).DefaultIfEmpty().Max();
    }

    private static bool Holds(TemplateFunding line, int year) => line.FirstYear is not { } first || (year >= first && year <= (line.LastYear ?? first));
}
