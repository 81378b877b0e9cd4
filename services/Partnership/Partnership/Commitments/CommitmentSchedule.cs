using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>By when a promise is to be kept.</summary>
/// <param name="Kind">Once, again and again, or as long as the agreement lasts.</param>
/// <param name="DueOn">Day of the only or the first time; null for a promise that lasts.</param>
/// <param name="EveryMonths">Months between two times; null unless it recurs.</param>
internal sealed record CommitmentSchedule(CommitmentScheduleKind Kind, DateOnly? DueOn, int? EveryMonths)
{
    /// <summary>The days on which it is due, up to a last one that is included; the first in any case.</summary>
    /// <remarks>Each is counted from the first, so that the 31st comes back after a shorter month.</remarks>
    public IEnumerable<DateOnly> Occurrences(DateOnly last)
    {
        if (DueOn is not { } first)
            yield break;
        if (EveryMonths is not { } months)
        {
            yield return first;
            yield break;
        }

        yield return first;
        for (var (times, due) = (1, first.AddMonths(months)); due <= last; due = first.AddMonths(++times * months))
            yield return due;
    }
}
