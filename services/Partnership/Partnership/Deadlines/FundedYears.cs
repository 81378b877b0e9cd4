using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>Money that is given for fiscal years.</summary>
/// <param name="Number">That of the plan's line, which is that of the promise in the text, in turn.</param>
/// <param name="Funder">Slug of the party that gives; null when unknown.</param>
/// <param name="Source">Where it stands in the text; null for what people added.</param>
/// <param name="Text">The years in the words of the text; null for what people added.</param>
/// <param name="Years">Their ranks from 1, or calendar years; none while nobody has said which.</param>
/// <param name="Rate">Percent.</param>
/// <param name="Amount">EUR.</param>
internal sealed record FundedYears(int Number, string? Funder, SourceSpan? Source, string? Text, IReadOnlyList<int> Years, decimal? Rate, decimal? Amount)
{
    // Beyond, the text is mistaken.
    private const int MostYears = 100;

    public static IReadOnlyList<FundedYears> Of(FundingPlan plan) =>
    [
        .. plan.Lines.Where(line => line is { Aside: null, IsMoney: true } && (line.FiscalYears.Count > 0 || line.YearsText is not null))
            .OrderBy(line => line.Number)
            .Select(line => new FundedYears(line.Number, line.Funder, line.Source, line.YearsText, line.FiscalYears, line.Rate, line.Amount)),
    ];

    public static IReadOnlyList<FundedYears> Of(IReadOnlyList<GrantExtract> promised) =>
    [
        .. promised.Index().Where(entry => entry.Item is { FiscalYears: not null } && entry.Item.Nature != GrantNature.InKind)
            .Select(entry => new FundedYears(
                entry.Index + 1,
                entry.Item.Party,
                entry.Item.Source,
                entry.Item.FiscalYears!.Text,
                YearsOf(entry.Item.FiscalYears),
                entry.Item.AgreedRate ?? entry.Item.Rate,
                entry.Item.AgreedAmount ?? entry.Item.Amount)),
    ];

    private static IReadOnlyList<int> YearsOf(FiscalYearsExtract years) =>
        years.Count is > 0 and <= MostYears and var count ? [.. Enumerable.Range(years.FirstYear ?? 1, count)] : [];
}
