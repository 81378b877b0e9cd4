using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>A notice of termination that all shortened for force majeure.</summary>
/// <param name="Notice">How long it is.</param>
/// <param name="AgreedOn">Letters that were sent before keep the notice of the text.</param>
internal sealed record ForceMajeureNotice(Period Notice, DateOnly AgreedOn);
