namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>A correction, and who answers for it.</summary>
/// <param name="What">What the text says.</param>
/// <param name="By">Name of the person.</param>
/// <param name="At">When they said so.</param>
internal sealed record Said<T>(T What, string By, DateTimeOffset At);
