namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What those concerned do to settle a dispute between them.</summary>
public enum DisputeStepKind
{
    /// <summary>A letter.</summary>
    Letter,

    /// <summary>A meeting of those concerned.</summary>
    Meeting,

    /// <summary>A mediation.</summary>
    Mediation,

    /// <summary>A conciliation.</summary>
    Conciliation,

    /// <summary>The steering committee gives its opinion.</summary>
    CommitteeOpinion,

    /// <summary>One side proposes terms.</summary>
    Proposal,
}
