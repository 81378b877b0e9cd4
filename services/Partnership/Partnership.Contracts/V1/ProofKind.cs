namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What shows that a promise was kept.</summary>
public enum ProofKind
{
    /// <summary>A resource of the hub's documentation; the reference is its id.</summary>
    Resource,

    /// <summary>An event of the hub's agenda; the reference is its id.</summary>
    Event,

    /// <summary>An expense of the agreement's ledger; the reference is its id.</summary>
    Expense,

    /// <summary>Any other document; the reference says where it is kept.</summary>
    Document,
}
