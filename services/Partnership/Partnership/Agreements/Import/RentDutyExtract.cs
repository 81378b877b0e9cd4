namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record RentDutyExtract
{
    public string? Party { get; init; }

    /// <summary>Year of the agreement from which rent is due, counted from 1; its origin is for the parties to say.</summary>
    public int? FromYear { get; init; }

    public required SourceSpan Source { get; init; }
}
