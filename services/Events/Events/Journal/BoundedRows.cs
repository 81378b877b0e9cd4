namespace SkillsHub.Events.Journal;

/// <summary>The rows of one read, bounded in number and in bytes.</summary>
internal sealed class BoundedRows(int limit, int maxBytes)
{
    private readonly List<JournalRow> rows = [];

    public int Limit => limit;

    public int MaxBytes => maxBytes;

    public int Count => rows.Count;

    public int Bytes { get; private set; }

    public bool IsFull => rows.Count >= limit || Bytes >= maxBytes;

    public void Add(JournalRow row, int bytes)
    {
        rows.Add(row);
        Bytes += bytes;
    }

    /// <param name="end">The last position that was looked at, where the rows are not full.</param>
    /// <param name="hasReached">Whether that is the last that was asked for.</param>
    public JournalStretch ToStretch(long end, bool hasReached) => IsFull ? new(rows, rows[^1].Position, IsWhole: false) : new(rows, end, hasReached);
}
