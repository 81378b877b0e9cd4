namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>The one row that says how far the journal was read. It moves with the facts, in one transaction.</summary>
internal sealed class ReportCursor
{
    public required bool Id { get; init; }

    /// <summary>All up to this place was taken.</summary>
    public required long Position { get; init; }

    /// <summary>The event at that place: another one there, and it is not the same journal any more. Null before the first.</summary>
    public Guid? EventId { get; init; }

    /// <summary>Where the journal ended when it was looked at last.</summary>
    public required long Head { get; init; }

    /// <summary>The version of <see cref="FactReading"/> by which all was read.</summary>
    public required int Reading { get; init; }

    /// <summary>How many events are still to be read.</summary>
    public long Behind => Math.Max(0, Head - Position);

    /// <summary>Whether the facts are those of the whole journal, as this release reads it.</summary>
    public bool HasReadAll => Behind == 0 && Reading == FactReading.Version;
}
