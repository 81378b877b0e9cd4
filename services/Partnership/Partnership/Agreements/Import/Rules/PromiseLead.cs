namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The words that announce a list of promises.</summary>
/// <param name="Party">Who promises; null when nobody who signs is named, or several are.</param>
/// <param name="IsCommon">All of them promise.</param>
/// <param name="IsOfEveryParty">« Les parties » promise; those who are named, even all of them, do so themselves.</param>
/// <param name="IsExplicit">« s'engage », « s'oblige ».</param>
/// <param name="Condition">What the list hangs on, verbatim.</param>
/// <param name="Source">Null for a promise in a sentence.</param>
/// <param name="Words">Folded.</param>
/// <param name="Marker">Bullet of the item that announces the list.</param>
/// <param name="Claim">The words are understood once the list has an item.</param>
internal sealed record PromiseLead(string? Party, bool IsCommon, bool IsOfEveryParty, bool IsExplicit, string? Condition, SourceSpan? Source, string Words, string? Marker, Action? Claim)
{
    public static PromiseLead Of(string? party) => new(party, false, false, false, null, null, "", null, null);

    /// <summary>Those who promise it side by side, some of the parties only: each has a line of its own.</summary>
    public IReadOnlyList<string> Together { get; init; } = [];

    /// <summary>Those who are named side by side, be they some of the parties or all, in the order of the text.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    public IReadOnlyList<string?> Promisors => Together.Count > 0 ? [.. Together] : [Party];
}
