namespace SkillsHub.Partnership.Agreements;

internal enum AgreementState
{
    /// <summary>Taken in; its open points are being settled.</summary>
    Draft,

    /// <summary>Its terms are final; the parties sign.</summary>
    OpenForSignature,

    /// <summary>Every party has signed.</summary>
    InForce,

    /// <summary>Given up before anyone signed.</summary>
    Discarded,

    /// <summary>Its term is over.</summary>
    Expired,

    /// <summary>A notice ended it before its term.</summary>
    Terminated,
}
