namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record CalendarFactExtract
{
    /// <summary>As written: « 1er trimestre 2022 ».</summary>
    public required string Text { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day of what the words cover: the same day for a date, the last of the quarter for a quarter.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The text makes something start then (« à compter de »), other than what some of the parties promise.</summary>
    public bool IsStart { get; init; }

    public required SourceSpan Source { get; init; }
}
