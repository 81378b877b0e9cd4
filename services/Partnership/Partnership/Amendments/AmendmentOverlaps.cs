using SkillsHub.Domain;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Amendments;

/// <summary>
/// Two amendments on their way must not change the same term: nobody could tell what the second one's parties had before them. Nor does
/// anybody join past one that awaits signatures: it would bind the newcomer, whom it never asked.
/// </summary>
internal static class AmendmentOverlaps
{
    public static Error? Find(Amendment proposed, IEnumerable<Amendment> others, VersionHistory history)
    {
        var pending = others.Where(other => other.IsPending && other.Id != proposed.Id).ToList();
        var taken = pending
            .SelectMany(other => other.Changes.Touches().Select(touched => (touched.Key, other.Number)))
            .DistinctBy(touched => touched.Key, StringComparer.Ordinal)
            .ToDictionary(touched => touched.Key, touched => touched.Number, StringComparer.Ordinal);
        foreach (var (key, field) in proposed.Changes.Touches())
        {
            if (taken.TryGetValue(key, out var other))
                return new OverlappingAmendment(field, key, other);
        }

        return (Error?)PartyRules.TooFew(proposed.Changes, history.On(DateOnly.MaxValue), pending.SelectMany(other => other.Changes.Leave ?? []))
            ?? Joining(proposed, [.. others.Where(other => other.State == AmendmentState.Proposed && other.Id != proposed.Id)]);
    }

    private static JoiningCrosses? Joining(Amendment proposed, IReadOnlyList<Amendment> awaiting)
    {
        if (awaiting is [var waiting, ..] && proposed.Changes.Join is { Count: > 0 })
            return new JoiningCrosses("changes.join[0].slug", waiting.Number);
        return awaiting.FirstOrDefault(other => other.Changes.Join is { Count: > 0 }) is { } joining ? new JoiningCrosses("changes", joining.Number) : null;
    }
}
