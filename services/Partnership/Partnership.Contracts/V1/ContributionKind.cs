namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What is given in kind.</summary>
public enum ContributionKind
{
    /// <summary>Rooms, land.</summary>
    Premises,

    /// <summary>The time of a party's people.</summary>
    StaffTime,

    /// <summary>Things, lent or given.</summary>
    Equipment,

    /// <summary>Anything else that is no money.</summary>
    Other,
}
