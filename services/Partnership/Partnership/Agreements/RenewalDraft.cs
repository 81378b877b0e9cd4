using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>A renewal as somebody records it.</summary>
/// <param name="AgreedOn">The day of the parties' agreement.</param>
/// <param name="Duration">How long, where the text does not say it.</param>
/// <param name="Proof">Where it is kept.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record RenewalDraft(DateOnly AgreedOn, Period? Duration, string Proof, string RecordedBy, DateTimeOffset RecordedAt);
