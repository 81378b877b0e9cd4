using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>What shows that a promise was kept.</summary>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Reference">Its id, or where it is kept.</param>
/// <param name="Title">What it is called.</param>
internal sealed record Proof(ProofKind Kind, string Reference, string Title);
