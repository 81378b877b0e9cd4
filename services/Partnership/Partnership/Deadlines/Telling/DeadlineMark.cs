namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>What was told of one deadline, so that nothing is told twice. Another day, and it is told anew.</summary>
internal sealed class DeadlineMark
{
    public required Guid AgreementId { get; init; }

    public required string DeadlineId { get; init; }

    /// <summary>The day for which the rest holds.</summary>
    public DateOnly? LegalDate { get; private set; }

    public DateTimeOffset? ApproachingAt { get; private set; }

    public DateTimeOffset? MetAt { get; private set; }

    public DateTimeOffset? MissedAt { get; private set; }

    /// <summary>The same deadline on another day, because a release before counted it otherwise: what was told of it stays told.</summary>
    public void MoveTo(DateOnly? day) => LegalDate = day;

    /// <summary>Takes a deadline as it is now.</summary>
    /// <returns>What is to be told of it; null when that was told, or there is nothing.</returns>
    public DeadlineState? Take(Deadline deadline, DateTimeOffset now)
    {
        if (LegalDate != deadline.LegalDate)
            (LegalDate, ApproachingAt, MetAt, MissedAt) = (deadline.LegalDate, null, null, null);
        // What answered it counts no longer, or came to light after all: the next time is news.
        if (deadline.State != DeadlineState.Met)
            MetAt = null;
        if (deadline.State != DeadlineState.Missed)
            MissedAt = null;
        switch (deadline.State)
        {
            case DeadlineState.Approaching or DeadlineState.DueToday when ApproachingAt is null:
                ApproachingAt = now;
                return DeadlineState.Approaching;
            case DeadlineState.Met when MetAt is null:
                MetAt = now;
                return DeadlineState.Met;
            case DeadlineState.Missed when MissedAt is null:
                MissedAt = now;
                return DeadlineState.Missed;
            default:
                return null;
        }
    }

    /// <summary>Takes a deadline as it is now, for whoever writes down only what is another thing than before.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="now">The moment.</param>
    /// <param name="changed">Whether it remembers another thing than before: what was told, or that it is to be told again.</param>
    /// <returns>The same.</returns>
    public DeadlineState? Take(Deadline deadline, DateTimeOffset now, out bool changed)
    {
        var before = (LegalDate, ApproachingAt, MetAt, MissedAt);
        var told = Take(deadline, now);
        changed = before != (LegalDate, ApproachingAt, MetAt, MissedAt);
        return told;
    }
}
