namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What a registered letter between two parties says.</summary>
public enum NoticePurpose
{
    /// <summary>The sender renews the agreement.</summary>
    Renewal,

    /// <summary>The sender terminates the agreement.</summary>
    Termination,

    /// <summary>The sender opposes that the agreement is renewed tacitly.</summary>
    Opposition,
}
