namespace SkillsHub.Partnership.Amendments;

internal enum AmendmentState
{
    /// <summary>Being written; only the hub's staff and the party that writes it see it.</summary>
    Draft,

    /// <summary>The parties sign.</summary>
    Proposed,

    /// <summary>All have signed; its day is to come.</summary>
    Signed,

    /// <summary>What it changes is changed.</summary>
    InEffect,

    /// <summary>A party does not agree.</summary>
    Refused,

    /// <summary>Given up by those who proposed it.</summary>
    Withdrawn,

    /// <summary>By its day it could no longer be applied: the agreement had ended, or what it changes was not there any more.</summary>
    Lapsed,
}
