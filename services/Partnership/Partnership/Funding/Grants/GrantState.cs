namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>How far a grant has come: the furthest step that counts.</summary>
internal enum GrantState
{
    /// <summary>The hub asked for it.</summary>
    Asked,

    /// <summary>The funder decided it.</summary>
    Granted,

    /// <summary>The hub called for an instalment.</summary>
    Called,

    /// <summary>The funder paid, all or a part.</summary>
    Paid,

    /// <summary>The funder refused all that was asked.</summary>
    Refused,

    /// <summary>What was asked was taken back.</summary>
    Withdrawn,
}
