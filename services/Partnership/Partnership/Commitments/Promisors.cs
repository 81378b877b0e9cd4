using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Commitments.Errors;

namespace SkillsHub.Partnership.Commitments;

/// <summary>Whom a person names as those who promise.</summary>
/// <param name="Parties">Slugs, each once; empty when all promise together.</param>
internal sealed record Promisors(IReadOnlyList<string> Parties)
{
    public bool IsEverybody => Parties.Count == 0;

    public static Result<Promisors> Of(IReadOnlyList<string>? parties, bool everybody, IReadOnlyList<string> signatories)
    {
        var named = (parties ?? []).Distinct(StringComparer.Ordinal).ToList();
        // What the body leaves empty, or says as null, names nobody.
        if (named.Exists(string.IsNullOrWhiteSpace) || (everybody ? named.Count > 0 : named.Count == 0))
            return new PromisorRequired();
        return named.Except(signatories, StringComparer.Ordinal).FirstOrDefault() is { } stranger ? new NotAParty("parties", stranger) : new Promisors(named);
    }
}
