using System.Text.Json;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports.Facts;

namespace SkillsHub.Partnership.Reports.Figures;

/// <summary>All that is counted of a year, as one reader may see it.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Year">The fiscal year: its rank, or the calendar year.</param>
/// <param name="Label">The calendar years that it lies in.</param>
/// <param name="From">Its first day within the term.</param>
/// <param name="To">Its last day within the term.</param>
/// <param name="Through">The last day that is counted.</param>
/// <param name="IsOver">Whether all of it had passed.</param>
/// <param name="Position">The place in the journal up to which facts count.</param>
/// <param name="Items">What adds up, by all that tells it apart.</param>
/// <param name="Promises">Promise by promise.</param>
internal sealed record ReportFigures(
    Guid AgreementId, int Year, string? Label, DateOnly From, DateOnly To, DateOnly Through, bool IsOver, long Position, IReadOnlyList<Figure> Items, IReadOnlyList<PromiseFigure> Promises)
{
    /// <summary>Whether what the hub did, which is of no agreement, counts in the report of another one too; null in editions from before it was kept.</summary>
    public bool? IsActivityShared { get; init; }

    /// <summary>Whether money that is no fiscal year's counts from before the first day too; null in editions from before it did.</summary>
    public bool? TakesBefore { get; init; }

    /// <summary>Whether it counts from after the last day too; null in editions from before it did.</summary>
    public bool? TakesAfter { get; init; }

    public static ReportFigures Of(ReportFrame frame, IReadOnlyList<Figure> items, IReadOnlyList<PromiseFigure> promises) => new(
        frame.AgreementId, frame.Year, frame.Label, frame.From, frame.To, frame.Through, frame.IsOver, frame.Position, items, promises)
    {
        IsActivityShared = frame.IsActivityShared,
        TakesBefore = frame.TakesBefore,
        TakesAfter = frame.TakesAfter,
    };

    /// <summary>Always the same for the same figures.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, EventJson.Options);
}

/// <summary>How many facts count for one thing, and what they add up to. It opens down to them: its other members are what they are found by.</summary>
/// <param name="Measure">What they count for.</param>
/// <param name="Family">The activity; null where none was said.</param>
/// <param name="Party">Slug of the party that gives, or has to act; null where none alone does.</param>
/// <param name="Nature">What the money is for.</param>
/// <param name="Sort">What sort they are of.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Amount">EUR of those whose amount is known; null where none is.</param>
/// <param name="Unknown">How many have a worth in EUR that nobody knows.</param>
internal sealed record Figure(FactMeasure Measure, ActivityFamily? Family, string? Party, FundingNature? Nature, string? Sort, int Count, decimal? Amount, int Unknown);
