namespace SkillsHub.Partnership.Deadlines.Telling.Mails;

/// <param name="State">What is told of it.</param>
/// <param name="Deadline">The deadline.</param>
internal sealed record DeadlineNews(DeadlineState State, Deadline Deadline);
