using System.Diagnostics.Metrics;

namespace SkillsHub.Events.Journal;

internal sealed class JournalMetrics
{
    private readonly Counter<long> appended;
    private readonly Counter<long> duplicates;
    private readonly UpDownCounter<int> listeners;

    public JournalMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("SkillsHub.Events");
        appended = meter.CreateCounter<long>("journal.appended", "{event}", "Events appended to the journal.");
        duplicates = meter.CreateCounter<long>("journal.duplicates", "{event}", "Events that were in the journal already.");
        listeners = meter.CreateUpDownCounter<int>("journal.listeners", "{listener}", "Listeners to the journal by Server-Sent Events.");
        meter.CreateObservableGauge("journal.waiting", () => Gaps.Events, "{event}", "Events set aside until their predecessor arrives.");
        meter.CreateObservableGauge("journal.oldest_waiting_age", () => Gaps.OldestAge.TotalSeconds, "s", "How long the journal has missed a predecessor.");
        // A gauge and not a counter: a counter's series begins with its first count, in which no increase can be seen.
        meter.CreateObservableGauge("journal.conflicts", () => Conflicts.Events, "{event}", "Events that claim a position of their stream which another event holds, and wait for an operator.");
    }

    /// <summary>What waits for its predecessor.</summary>
    public JournalAside Gaps { get; set; } = JournalAside.Nothing;

    /// <summary>What waits for an operator, because another event holds its position.</summary>
    public JournalAside Conflicts { get; set; } = JournalAside.Nothing;

    public void CountAppended(int count) => appended.Add(count);

    public void CountDuplicate() => duplicates.Add(1);

    public void CountListeners(int change) => listeners.Add(change);
}
