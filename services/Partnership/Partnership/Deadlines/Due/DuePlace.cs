namespace SkillsHub.Partnership.Deadlines.Due;

/// <summary>The place of a deadline among those of all agreements: its day, then its agreement, then its id.</summary>
internal sealed record DuePlace(DateOnly Day, Guid Agreement, string Id)
{
    public static DuePlace Of(OpenDeadline open) => new(DeadlineEngine.PlaceOf(open.Deadline).Day, open.Source.Agreement.Id, open.Deadline.Id);

    public bool IsAfter(DuePlace other)
    {
        if (Day != other.Day)
            return Day > other.Day;
        return Agreement != other.Agreement ? Agreement > other.Agreement : string.CompareOrdinal(Id, other.Id) > 0;
    }
}
