namespace SkillsHub.Portal.Api;

/// <summary>Which lines of a register are asked for, and in which order.</summary>
/// <param name="Party">Of one party.</param>
/// <param name="Concerns">Of one party, with those that all promise.</param>
/// <param name="Promisor">Of all together, or of nobody who signs.</param>
/// <param name="Article">Of one article.</param>
/// <param name="State">That stand so today.</param>
/// <param name="Proof">Whose proofs are missing, not verified or gone.</param>
/// <param name="Sort">By number or by day.</param>
internal sealed record CommitmentQuery(string? Party, string? Concerns, string? Promisor, string? Article, string? State, string? Proof, string? Sort)
{
    public string At(string path, params (string Name, string? Value)[] more) => Query.Of(
        path, [("party", Party), ("concerns", Concerns), ("promisor", Promisor), ("article", Article), ("state", State), ("proof", Proof), ("sort", Sort), .. more]);
}
