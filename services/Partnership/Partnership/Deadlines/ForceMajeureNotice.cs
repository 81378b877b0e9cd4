using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>A notice of termination that all shortened for force majeure: that of the letters which are sent while it holds.</summary>
/// <param name="Notice">How long it is.</param>
/// <param name="AgreedOn">The first day on which it holds.</param>
/// <param name="Until">The day from which it holds no longer; null while none is agreed.</param>
internal sealed record ForceMajeureNotice(Period Notice, DateOnly AgreedOn, DateOnly? Until = null)
{
    public bool HoldsOn(DateOnly day) => AgreedOn <= day && !(Until <= day);
}
