using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Commitments;

/// <summary>A promise that a person finds in the text.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Condition">What the text makes it depend on.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record RegisterEntry(string Text, string? Condition, SourceSpan Source);
