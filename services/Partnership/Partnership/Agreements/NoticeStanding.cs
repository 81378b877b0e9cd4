using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>What a shorter notice of termination is held against before it holds.</summary>
/// <param name="Today">The day on the hub's calendar.</param>
/// <param name="ClauseOn">What the text, as amended, says of terminations on whatever day; null where it says nothing.</param>
/// <param name="LastLetter">The day of the latest letter of termination that counts; null while there is none.</param>
internal sealed record NoticeStanding(DateOnly Today, Func<DateOnly, TerminationExtract?> ClauseOn, DateOnly? LastLetter);
