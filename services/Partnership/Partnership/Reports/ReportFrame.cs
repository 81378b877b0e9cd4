namespace SkillsHub.Partnership.Reports;

/// <summary>What is reported on: the same frame and the same journal give the same report.</summary>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Hub">Slug of its hub, whose activity counts too.</param>
/// <param name="Year">Rank of the fiscal year, or the calendar year.</param>
/// <param name="Label">The calendar years that it lies in.</param>
/// <param name="Written">All ways to write the year, since facts carry the one of their day.</param>
/// <param name="From">Its first day within the term.</param>
/// <param name="To">Its last day within the term.</param>
/// <param name="Through">The last day that is counted: today, while the year runs.</param>
/// <param name="IsOver">Whether all of it has passed.</param>
/// <param name="Position">The place in the journal up to which facts count.</param>
internal sealed record ReportFrame(
    Guid AgreementId, string Hub, int Year, string? Label, IReadOnlyList<int> Written, DateOnly From, DateOnly To, DateOnly Through, bool IsOver, long Position)
{
    /// <summary>Whether what the hub did, which is of no agreement, counts in the report of another one too; null in the frame of an edition from before it was kept.</summary>
    public bool? IsActivityShared { get; init; }

    /// <summary>
    /// Whether money that is no fiscal year's counts from before the first day too, as funders decide before all have signed: no other year takes it; null in the frame of an edition from before it did.
    /// </summary>
    public bool? TakesBefore { get; init; }

    /// <summary>Whether it counts from after the last day too, as the balance of works is paid after the end; null in the frame of an edition from before it did.</summary>
    public bool? TakesAfter { get; init; }
}
