namespace SkillsHub.Partnership.Funding.OpenData;

/// <summary>What open data says of a grant beyond its money.</summary>
/// <param name="Object">What it is for, in words for the public.</param>
/// <param name="NotifiedToEu">Whether it is notified to the European Union as State aid.</param>
/// <param name="Share">Its part of what the beneficiary is granted in all for this object, from 0.01 to 1.</param>
/// <param name="Scheme">Name of the aid scheme, where there is one.</param>
internal sealed record GrantDisclosure(string Object, bool NotifiedToEu, decimal Share, string? Scheme = null);
