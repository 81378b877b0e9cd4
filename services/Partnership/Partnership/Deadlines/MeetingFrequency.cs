namespace SkillsHub.Partnership.Deadlines;

/// <summary>How often the steering committee meets from a day on, until the next of them.</summary>
/// <param name="PerYear">How many times a year.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Amendment">Number of the amendment that set it; null for that of the text.</param>
internal sealed record MeetingFrequency(decimal PerYear, DateOnly From, int? Amendment = null);
