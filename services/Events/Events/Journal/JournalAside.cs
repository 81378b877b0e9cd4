namespace SkillsHub.Events.Journal;

/// <summary>What waits aside for one reason, as last sampled, and the stream that has waited longest.</summary>
internal sealed record JournalAside(long Events, TimeSpan OldestAge, string? Stream)
{
    public static readonly JournalAside Nothing = new(0, TimeSpan.Zero, Stream: null);

    // A gap usually closes by itself within a moment, when the broker has mixed what it was given.
    private static readonly TimeSpan Allowed = TimeSpan.FromMinutes(1);

    public bool Lasts => IsLasting(OldestAge);

    public static bool IsLasting(TimeSpan age) => age > Allowed;
}
