namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The words that announce a list of promises.</summary>
/// <param name="Who">Who promises.</param>
/// <param name="IsExplicit">« s'engage », « s'oblige ».</param>
/// <param name="Condition">What the list hangs on, verbatim.</param>
/// <param name="Source">Null for a promise in a sentence.</param>
/// <param name="Words">Folded.</param>
/// <param name="Marker">Bullet of the item that announces the list.</param>
/// <param name="Claim">The words are understood once the list has an item.</param>
internal sealed record PromiseLead(Promisors Who, bool IsExplicit, string? Condition, SourceSpan? Source, string Words, string? Marker, Action? Claim)
{
    public static PromiseLead Of(Promisors who) => new(who, false, null, null, "", null, null);
}
