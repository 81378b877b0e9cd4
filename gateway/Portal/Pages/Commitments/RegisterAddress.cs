using SkillsHub.Portal.Api;

namespace SkillsHub.Portal.Pages.Commitments;

/// <summary>Which lines of a register an address asks for.</summary>
/// <param name="Who">A party, all together, nobody, or what concerns the reader.</param>
/// <param name="Article">Of one article.</param>
/// <param name="State">That stand so.</param>
/// <param name="Proof">Whose proofs are to be looked at.</param>
/// <param name="Sort">In which order.</param>
internal sealed record RegisterAddress(string? Who, string? Article, string? State, string? Proof, string? Sort)
{
    /// <summary>In the place of the slug of a party.</summary>
    public static readonly string[] Others = ["everybody", "nobody"];

    public bool IsFiltered => new[] { Who, Article, State, Proof }.Any(part => !string.IsNullOrEmpty(part));

    public static RegisterAddress Of(IQueryCollection query) => new(query["who"], query["article"], query["state"], query["proof"], query["sort"]);

    public string At(string path, params (string Name, string? Value)[] more) =>
        Query.Of(path, [("who", Who), ("article", Article), ("state", State), ("proof", Proof), ("sort", Sort), .. more]);

    /// <param name="organisation">The reader's.</param>
    public CommitmentQuery Asked(string? organisation)
    {
        var isMine = Who == CommitmentWords.Mine;
        return new(
            Party: Others.Contains(Who) || isMine ? null : Who,
            Concerns: isMine ? organisation : null,
            Promisor: Others.Contains(Who) ? Who : null,
            Article,
            State,
            Proof,
            Sort);
    }
}
