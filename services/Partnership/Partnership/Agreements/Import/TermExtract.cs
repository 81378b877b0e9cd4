namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record TermExtract
{
    /// <summary>Null when the text does not say when it starts.</summary>
    public TermStart? Start { get; init; }

    /// <summary>Null when the text gives dates only, or nothing.</summary>
    public Period? Duration { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? EndDate { get; init; }

    public ReadBy ReadBy { get; init; }

    public IReadOnlyList<SourceSpan> Sources { get; init; } = [];
}

internal enum TermStart
{
    /// <summary>« à compter de sa signature »: with several parties, the last one to sign.</summary>
    LastSignature,
    FixedDate,
    Notification,
}
