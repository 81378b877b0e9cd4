namespace SkillsHub.Events.Journal;

/// <summary>What becomes of an event that arrives, given how far its stream has come.</summary>
internal enum Arrival
{
    /// <summary>It is next: it is appended, and with it all that waited behind it without gap.</summary>
    Next,

    /// <summary>Its predecessor is missing: it waits aside.</summary>
    Early,

    /// <summary>It is there already.</summary>
    Duplicate,
}

/// <summary>The rule of a stream's order: strictly 1, 2, 3…, whatever the broker did on the way.</summary>
internal static class StreamOrder
{
    public static Arrival Place(int last, int position) =>
        position <= last ? Arrival.Duplicate
        : position == last + 1 ? Arrival.Next
        : Arrival.Early;

    /// <summary>Takes from what waits the run that follows without gap.</summary>
    /// <param name="last">Position just appended.</param>
    /// <param name="waiting">What waits aside in the stream, in order of position and arrival.</param>
    /// <returns>The part that may be appended now, in order.</returns>
    public static IEnumerable<WaitingEvent> Following(int last, IEnumerable<WaitingEvent> waiting)
    {
        foreach (var candidate in waiting)
        {
            // The first to claim a position has it; what else claims it stays aside.
            if (candidate.StreamPosition <= last)
                continue;
            if (candidate.StreamPosition != ++last)
                yield break;
            yield return candidate;
        }
    }
}
