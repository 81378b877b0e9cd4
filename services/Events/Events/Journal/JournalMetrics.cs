using System.Diagnostics.Metrics;

namespace SkillsHub.Events.Journal;

internal sealed class JournalMetrics
{
    private readonly Counter<long> appended;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> conflicts;

    public JournalMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("SkillsHub.Events");
        appended = meter.CreateCounter<long>("journal.appended", "{event}", "Events appended to the journal.");
        duplicates = meter.CreateCounter<long>("journal.duplicates", "{event}", "Events that were in the journal already.");
        conflicts = meter.CreateCounter<long>("journal.conflicts", "{event}", "Events that claim a position of their stream which another event holds.");
        meter.CreateObservableGauge("journal.waiting", () => Gaps.Waiting, "{event}", "Events set aside until their predecessor arrives.");
        meter.CreateObservableGauge("journal.oldest_waiting_age", () => Gaps.OldestAge.TotalSeconds, "s", "How long the journal has missed a predecessor.");
    }

    public JournalGaps Gaps { get; set; } = new(0, TimeSpan.Zero, Stream: null);

    public void CountAppended(int count) => appended.Add(count);

    public void CountDuplicate() => duplicates.Add(1);

    public void CountConflict() => conflicts.Add(1);
}

/// <summary>What waits aside, as last sampled, and the stream that has waited longest.</summary>
internal sealed record JournalGaps(long Waiting, TimeSpan OldestAge, string? Stream)
{
    public static readonly TimeSpan Allowed = TimeSpan.FromMinutes(1);

    public bool IsAlarming => OldestAge > Allowed;
}
