using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>An express renewal, once the parties have agreed on it.</summary>
/// <param name="AgreedOn">The day of their agreement.</param>
/// <param name="Length">By how much: what the text said then, or what they agreed on.</param>
/// <param name="EndBefore">The last day before it.</param>
/// <param name="EndsOn">The last day with it.</param>
/// <param name="Proof">Where it is kept.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record AgreementRenewal(
    DateOnly AgreedOn, Period Length, DateOnly EndBefore, DateOnly EndsOn, string Proof, string RecordedBy, DateTimeOffset RecordedAt);
