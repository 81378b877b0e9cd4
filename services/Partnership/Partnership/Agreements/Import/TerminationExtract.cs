namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record TerminationExtract
{
    public Period? Notice { get; init; }

    public LetterForm? Letter { get; init; }

    /// <summary>Force majeure lets the parties agree on a shorter notice.</summary>
    public bool ShorterForForceMajeure { get; init; }

    public ReadBy ReadBy { get; init; }

    public IReadOnlyList<SourceSpan> Sources { get; init; } = [];
}
