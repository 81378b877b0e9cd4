using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>A notice of termination that all parties shortened because of force majeure.</summary>
/// <param name="Notice">How long it is now.</param>
/// <param name="AgreedOn">The day of their agreement.</param>
/// <param name="Proof">Where it is kept.</param>
/// <param name="RecordedAt">When it was recorded.</param>
internal sealed record ShortenedNotice(Period Notice, DateOnly AgreedOn, string Proof, DateTimeOffset RecordedAt);
