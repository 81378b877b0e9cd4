using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>Which party of a new reading is which of the one before: by its slug, else by the lines that present it.</summary>
internal static class PartySlugs
{
    /// <returns>By the slug before, the one now; who is a party no more is not there.</returns>
    public static IReadOnlyDictionary<string, string> Between(IReadOnlyList<PartyExtract> before, IReadOnlyList<PartyExtract> now)
    {
        var known = before.Select(party => party.Slug).ToHashSet(StringComparer.Ordinal);
        var kept = now.Select(party => party.Slug).ToHashSet(StringComparer.Ordinal);
        var slugs = before.Where(party => kept.Contains(party.Slug)).ToDictionary(party => party.Slug, party => party.Slug, StringComparer.Ordinal);
        foreach (var party in before.Where(party => !kept.Contains(party.Slug)))
        {
            // Two parties read as one, or one as two: nobody can say which is meant.
            var here = now.Where(candidate => Overlap(candidate.Source, party.Source)).ToList();
            if (here is [var renamed] && !known.Contains(renamed.Slug) && before.Count(other => Overlap(renamed.Source, other.Source)) == 1)
                slugs.Add(party.Slug, renamed.Slug);
        }

        return slugs;
    }

    private static bool Overlap(SourceSpan one, SourceSpan other) => one.FirstLine <= other.LastLine && other.FirstLine <= one.LastLine;
}
