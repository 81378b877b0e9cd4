namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The steps in the life of a grant.</summary>
public enum GrantStepKind
{
    /// <summary>The hub asked for it.</summary>
    Asked,

    /// <summary>The funder decided it.</summary>
    Granted,

    /// <summary>The hub called for an instalment.</summary>
    Called,

    /// <summary>The funder paid.</summary>
    Paid,

    /// <summary>The funder refused what was asked, all or a part of it.</summary>
    Refused,
}
