namespace SkillsHub.Events.Journal;

/// <summary>What the journal misses of a stream before the first event that waits aside.</summary>
/// <param name="From">The position that it waits for.</param>
/// <param name="UpTo">The last one missing before the first that waits.</param>
/// <param name="Hub">The hub of the stream.</param>
/// <param name="Since">Since when an event has waited.</param>
internal sealed record JournalGap(int From, int UpTo, string Hub, DateTimeOffset Since);
