using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SkillsHub.Messaging.Telemetry;

internal sealed class MessagingMetrics
{
    public const string SourceName = "SkillsHub.Messaging";

    public static readonly ActivitySource Source = new(SourceName);

    private readonly Counter<long> published;
    private readonly Counter<long> duplicates;

    public MessagingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(SourceName);
        published = meter.CreateCounter<long>("outbox.published", "{message}", "Messages that the broker confirmed.");
        duplicates = meter.CreateCounter<long>("inbox.duplicates", "{message}", "Messages that had taken effect before.");
        meter.CreateObservableGauge("outbox.pending", () => Backlog.Pending, "{message}", "Committed messages not yet confirmed.");
        meter.CreateObservableGauge("outbox.oldest_age", () => Backlog.OldestAge.TotalSeconds, "s", "Age of the oldest message not yet confirmed.");
        meter.CreateObservableGauge("outbox.parked", () => Backlog.Parked, "{message}", "Messages that wait for an operator.");
        meter.CreateObservableGauge("inbox.dead_letters", () => Backlog.DeadLetters, "{message}", "Received messages that wait for an operator.");
    }

    public Backlog Backlog { get; set; } = new(0, TimeSpan.Zero, 0, 0);

    public void CountPublished(int count) => published.Add(count);

    public void CountDuplicate(string consumer) => duplicates.Add(1, new KeyValuePair<string, object?>("consumer", consumer));
}

/// <summary>What waits in the database, as last sampled.</summary>
internal sealed record Backlog(long Pending, TimeSpan OldestAge, long Parked, long DeadLetters);
