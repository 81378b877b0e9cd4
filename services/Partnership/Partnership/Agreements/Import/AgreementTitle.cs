namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record AgreementTitle
{
    /// <summary>The lines before the parties, joined; empty when the document starts with the parties.</summary>
    public required string Text { get; init; }

    /// <summary>First year that the title names; null when it names none.</summary>
    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }

    public ReadBy ReadBy { get; init; }

    public SourceSpan? Source { get; init; }
}
