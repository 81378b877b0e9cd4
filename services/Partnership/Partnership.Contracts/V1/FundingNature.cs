namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What money is promised for, or that it is no money.</summary>
public enum FundingNature
{
    /// <summary>Works and equipment that last.</summary>
    Investment,

    /// <summary>Running costs.</summary>
    Operating,

    /// <summary>Premises, people's time or things: no money.</summary>
    InKind,
}
