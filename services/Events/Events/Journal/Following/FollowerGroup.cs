namespace SkillsHub.Events.Journal.Following;

/// <summary>Those who may see the same and want the same of it: when they wake together, one reads for all.</summary>
internal sealed class FollowerGroup(string key, JournalView view, JournalReader journal, SemaphoreSlim connections, CancellationToken stopping)
{
    // What a slow listener holds in memory at most.
    private const int Batch = 100;
    private const int BatchBytes = 250_000;

    private readonly Lock gate = new();
    private (Task Growth, long After, Task<JournalStretch?> Read)? last;

    public string Key => key;

    public JournalView View => view;

    public int Members { get; set; }

    /// <summary>What stands behind a position; null where the journal does not reach as far, as after a restored backup.</summary>
    /// <param name="after">The position.</param>
    /// <param name="growth">The growth that the listener waits for next, taken before it asks: what comes after the read ends it.</param>
    public Task<JournalStretch?> ReadAsync(long after, Task growth)
    {
        lock (gate)
        {
            if (last is { } known && known.Growth == growth && known.After == after && known.Read is not { IsCompleted: true, IsCompletedSuccessfully: false })
                return known.Read;
            var read = ReadNowAsync(after);
            last = (growth, after, read);
            return read;
        }
    }

    private async Task<JournalStretch?> ReadNowAsync(long after)
    {
        await connections.WaitAsync(stopping);
        try
        {
            var head = await journal.HeadAsync(stopping);
            return head < after ? null : await journal.ReadAsync(view, after, head, Batch, stopping, BatchBytes);
        }
        finally
        {
            connections.Release();
        }
    }
}
