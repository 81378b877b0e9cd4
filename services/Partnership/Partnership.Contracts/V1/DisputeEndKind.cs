namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>How a dispute goes on or ends.</summary>
public enum DisputeEndKind
{
    /// <summary>Those concerned settle it between them.</summary>
    Settlement,

    /// <summary>It is brought before the court.</summary>
    Referral,

    /// <summary>It ends there.</summary>
    Closing,
}
