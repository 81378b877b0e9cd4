namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record RenewalExtract
{
    public required RenewalKind Kind { get; init; }

    /// <summary>Before the end of the term.</summary>
    public Period? Notice { get; init; }

    public LetterForm? Letter { get; init; }

    /// <summary>True when each party writes to each other.</summary>
    public bool BetweenEachPair { get; init; }

    /// <summary>How long a renewal lasts; null when the text does not say.</summary>
    public Period? Duration { get; init; }

    /// <summary>« pour la même durée » as the agreement itself.</summary>
    public bool IsForSameDuration { get; init; }

    /// <summary>How often it may be renewed; null when the text sets no limit.</summary>
    public int? MaximumTimes { get; init; }

    public ReadBy ReadBy { get; init; }

    public IReadOnlyList<SourceSpan> Sources { get; init; } = [];
}

internal enum RenewalKind
{
    Express,
    Tacit,
    Excluded,
}

internal enum LetterForm
{
    /// <summary>Registered, with receipt (« avec avis / accusé de réception »).</summary>
    RegisteredWithReceipt,
    Registered,
    Written,
}
