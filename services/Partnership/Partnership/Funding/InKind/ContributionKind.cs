namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>What is given.</summary>
internal enum ContributionKind
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
