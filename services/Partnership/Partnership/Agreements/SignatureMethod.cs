namespace SkillsHub.Partnership.Agreements;

internal enum SignatureMethod
{
    Handwritten,

    /// <summary>Electronic signature (regulation (EU) 910/2014).</summary>
    Electronic,
}
