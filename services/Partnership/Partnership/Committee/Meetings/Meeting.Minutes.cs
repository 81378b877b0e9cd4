using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Minutes;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <content>Its minutes: written, submitted to the members, approved.</content>
internal sealed partial class Meeting
{
    /// <summary>Writes them, or writes them anew: what was submitted is a draft again.</summary>
    public Error? Write(string text, string by, DateTimeOffset now)
    {
        if (NotHeld() is { } early)
            return early;
        if (Minutes is { State: MinutesState.Approved, ApprovedOn: { } approved })
            return new MinutesApproved(approved);
        Minutes ??= new MeetingMinutes { Text = text, WrittenBy = by, WrittenAt = now };
        (Minutes.Text, Minutes.State, Minutes.WrittenBy, Minutes.WrittenAt) = (text, MinutesState.Draft, by, now);
        return null;
    }

    public Error? Submit()
    {
        if (NotHeld() is { } early)
            return early;
        if (Minutes is not { State: MinutesState.Draft } draft)
            return new NoMinutesToSubmit(Number);
        draft.State = MinutesState.Submitted;
        return null;
    }

    /// <param name="approvedOn">The day.</param>
    /// <param name="at">The meeting that approved them; null when the committee did so otherwise.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    /// <param name="now">The moment.</param>
    public Error? Approve(DateOnly approvedOn, Meeting? at, DateOnly today, DateTimeOffset now)
    {
        if (NotHeld() is { } early)
            return early;
        if (Minutes is { State: MinutesState.Approved, ApprovedOn: { } approved })
            return new MinutesApproved(approved);
        if (Minutes is not { State: MinutesState.Submitted } submitted)
            return new MinutesNotSubmitted(Number);
        if (approvedOn > today)
            return new RecordedInTheFuture("approvedOn", approvedOn, today);
        if (approvedOn < Day)
            return new ApprovedBeforeMeeting(approvedOn, Day);
        if (at is not null && (at.State != MeetingState.Held || at.Day != approvedOn || at.Number == Number || at.Day < Day))
            return new NotApprovedThere(at.Number, approvedOn);
        (submitted.State, submitted.ApprovedOn, submitted.ApprovedAt, ChangedAt) = (MinutesState.Approved, approvedOn, at?.Number, now);
        return null;
    }
}
