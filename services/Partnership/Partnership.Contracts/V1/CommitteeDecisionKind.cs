namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What a decision of the steering committee changes.</summary>
public enum CommitteeDecisionKind
{
    /// <summary>It settles a contradiction of the text.</summary>
    ClosesFinding,

    /// <summary>It says from when years count that the text counts without saying so.</summary>
    SetsYearOrigin,

    /// <summary>It approves the budget of a fiscal year.</summary>
    ApprovesBudget,

    /// <summary>It evaluates what was done in a fiscal year.</summary>
    EvaluatesYear,

    /// <summary>It asks the parties for an amendment: the committee changes no term itself.</summary>
    AsksAmendment,

    /// <summary>It changes nothing that is data.</summary>
    Other,
}
