namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>One thing that is in force.</summary>
/// <param name="Key">Its stable name: <c>term.end</c>, <c>commitment.12</c>.</param>
/// <param name="Value">A date or a length as ISO 8601 writes it, a number, or words; null where it is not, or not any more.</param>
/// <param name="Source">What sets it.</param>
/// <param name="Party">Slug of the one party that promises it; null for what is no promise, and for what all promise.</param>
internal sealed record TermEntry(string Key, string? Value, TermSource Source, string? Party = null)
{
    /// <summary>What a line of the funding plan says, part by part; null for anything else, and for one that is given no longer.</summary>
    public FundingTerm? Funding { get; init; }

    /// <summary>This one, which keeps the article and the party of the one before it where it names none.</summary>
    public TermEntry InThePlaceOf(TermEntry before) => this with { Source = Source with { Article = Source.Article ?? before.Source.Article }, Party = Party ?? before.Party };
}

/// <param name="Article">Number of the article that says it; null outside articles.</param>
/// <param name="Amendment">Number of the amendment that sets it; null for the agreement's own text.</param>
/// <param name="Kind">What sort of fact that is.</param>
internal sealed record TermSource(string? Article, int? Amendment = null, TermSourceKind Kind = TermSourceKind.Text);

internal enum TermSourceKind
{
    Text,
    Amendment,
    Renewal,

    /// <summary>All agreed on it because of force majeure.</summary>
    ForceMajeure,

    /// <summary>What the parties agreed on where the text leaves a blank.</summary>
    Settlement,

    /// <summary>The letters by which a party terminates.</summary>
    Letter,
}
