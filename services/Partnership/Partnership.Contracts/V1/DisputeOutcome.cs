namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What became of a dispute before the court.</summary>
public enum DisputeOutcome
{
    /// <summary>The court has judged.</summary>
    Judged,

    /// <summary>Those concerned settled it before the court judged.</summary>
    Settled,

    /// <summary>Whoever referred it gave it up.</summary>
    Discontinued,
}
