namespace SkillsHub.Partnership.Proofs;

/// <summary>Whether what a proof points to is there, as far as is known today.</summary>
internal enum ProofStanding
{
    /// <summary>It is there.</summary>
    Confirmed,

    /// <summary>Nothing is known of it.</summary>
    Unverified,

    /// <summary>It is published no longer, or reversed.</summary>
    Gone,

    /// <summary>An event that begins only later: it was put off, or became known after it was recorded.</summary>
    NotYetHeld,
}
