namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>The one row that says how far the journal was read. It moves with the facts, in one transaction.</summary>
internal sealed class ReportCursor
{
    public required bool Id { get; init; }

    /// <summary>All up to this place was taken.</summary>
    public required long Position { get; init; }

    /// <summary>Where the journal ended when it was looked at last.</summary>
    public required long Head { get; init; }
}
