using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports.Facts;

namespace SkillsHub.Partnership.Reports;

/// <summary>A fact as a figure opens down to it.</summary>
/// <param name="Position">Its place in the journal.</param>
/// <param name="EventId">The event there.</param>
/// <param name="Measure">What it counts for.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Family">The activity.</param>
/// <param name="Party">Slug of the party that gives, promises, or has to act.</param>
/// <param name="Nature">What the money is for.</param>
/// <param name="FiscalYear">The fiscal year that the money is for.</param>
/// <param name="Amount">EUR.</param>
/// <param name="Number">Number in the agreement of the grant, promise, meeting or decision.</param>
/// <param name="Sort">What sort it is of.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reference">The resource, event or programme to open for more.</param>
/// <param name="DueOn">The day by which it was due.</param>
internal sealed record FactView(
    long Position,
    Guid EventId,
    FactMeasure Measure,
    DateOnly Day,
    ActivityFamily? Family,
    string? Party,
    FundingNature? Nature,
    int? FiscalYear,
    decimal? Amount,
    int? Number,
    string? Sort,
    string? Title,
    Guid? Reference,
    DateOnly? DueOn)
{
    public static FactView Of(ReportFact fact) => new(
        fact.Position, fact.EventId, fact.Measure, fact.Day, fact.Family, fact.Party, fact.Nature, fact.FiscalYear, fact.Amount, fact.Number, fact.Sort, fact.Title, fact.Reference, fact.DueOn);
}
