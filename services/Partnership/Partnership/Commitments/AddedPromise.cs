namespace SkillsHub.Partnership.Commitments;

/// <summary>A promise that an amendment adds.</summary>
/// <param name="Amendment">Its number.</param>
/// <param name="From">The day from which it holds.</param>
/// <param name="Text">The promise.</param>
/// <param name="Party">Slug of the party that promises; null when all do.</param>
/// <param name="Article">Article of the agreement to which it belongs.</param>
/// <param name="Schedule">By when.</param>
internal sealed record AddedPromise(int Amendment, DateOnly From, string Text, string? Party, string? Article, CommitmentSchedule? Schedule);
