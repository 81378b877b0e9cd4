namespace SkillsHub.Partnership.Deadlines.Telling.Mails;

/// <param name="State">What is told of it.</param>
/// <param name="Deadline">The deadline.</param>
internal sealed record DeadlineNews(DeadlineState State, Deadline Deadline)
{
    /// <summary>In the words of its reader: what has to be prepared and is due today is not to be prepared any more.</summary>
    public DeadlineState Standing => this is { State: DeadlineState.Approaching, Deadline.State: DeadlineState.DueToday } ? DeadlineState.DueToday : State;
}
