using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements.Findings;

/// <summary>A contradiction that somebody saw when the agreement was applied. The reading of its text stays as all signed it: this lies beside.</summary>
/// <param name="Number">Its rank in the register, after those of the text.</param>
/// <param name="Words">What does not agree.</param>
/// <param name="Source">Where it stands in the text.</param>
/// <param name="NotedBy">Who noted it.</param>
/// <param name="NotedAt">When.</param>
internal sealed record NotedFinding(int Number, string Words, SourceSpan Source, string NotedBy, DateTimeOffset NotedAt)
{
    /// <summary>As those that were read in the text.</summary>
    public FindingExtract Extract => new() { Code = FindingCodes.Noted, Severity = FindingSeverity.Contradiction, Message = Words, ReadBy = ReadBy.Person, Sources = [Source] };
}
