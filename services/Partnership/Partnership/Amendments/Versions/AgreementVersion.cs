using SkillsHub.Partnership.Amendments.Changes;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>The terms on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="IsInForce">Whether they bind anybody on that day: not before the last signature, and not after the end.</param>
/// <param name="Entries">All that holds, each with what sets it: in the order of the text, what was added behind.</param>
internal sealed record AgreementVersion(DateOnly Day, bool IsInForce, IReadOnlyList<TermEntry> Entries)
{
    /// <summary>What was said of lines of the funding plan whose funder had left: it binds nobody, and counts in the sums of the plan.</summary>
    public IReadOnlyList<TermEntry> Unbound { get; init; } = [];

    public TermEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    /// <summary>What was last said of a line, whether or not it binds its funder; null where nothing is.</summary>
    public FundingTerm? LineOf(int number) => (Find(TermKeys.Funding(number)) ?? Unbound.FirstOrDefault(entry => entry.Key == TermKeys.Funding(number)))?.Funding;

    /// <summary>What differs from it in another one.</summary>
    public IReadOnlyList<TermDifference> To(AgreementVersion later)
    {
        var before = Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        var after = later.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        return
        [
            .. Entries.Select(entry => entry.Key).Union(later.Entries.Select(entry => entry.Key), StringComparer.Ordinal)
                .Select(key => new TermDifference(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
                .Where(difference => difference.Before?.Value != difference.After?.Value),
        ];
    }
}

/// <param name="Key">What differs.</param>
/// <param name="Before">As it was; null where it was not.</param>
/// <param name="After">As it is; null where it is no longer.</param>
internal sealed record TermDifference(string Key, TermEntry? Before, TermEntry? After);
