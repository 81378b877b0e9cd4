namespace SkillsHub.Partnership.Deadlines;

/// <summary>The place of a deadline among the others: its day, the last of the calendar where it has none, then its id.</summary>
internal sealed record DeadlinePlace(DateOnly Day, string Id)
{
    public bool IsAfter(DeadlinePlace other) => Day != other.Day ? Day > other.Day : string.CompareOrdinal(Id, other.Id) > 0;
}
