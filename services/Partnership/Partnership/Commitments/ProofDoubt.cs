namespace SkillsHub.Partnership.Commitments;

/// <summary>Why somebody has to look at a line's proofs.</summary>
internal enum ProofDoubt
{
    /// <summary>It has none that counts.</summary>
    None,

    /// <summary>Of one nothing is known.</summary>
    Unverified,

    /// <summary>One is published no longer, or reversed.</summary>
    Gone,
}
