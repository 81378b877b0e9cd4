using System.Diagnostics;
using System.Diagnostics.Metrics;
using SkillsHub.Events.Webhooks.Delivery;

namespace SkillsHub.Events.Webhooks;

internal sealed class WebhookMetrics
{
    public static readonly ActivitySource Source = new("SkillsHub.Events.Webhooks");

    // The usual buckets are made for milliseconds. A receiver has 20 s to answer; a lag is to be below 0.2 s, and may be hours after failures.
    private static readonly InstrumentAdvice<double> Answers = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20] };
    private static readonly InstrumentAdvice<double> Lags = new() { HistogramBucketBoundaries = [0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10, 60, 300, 1_800, 7_200, 43_200] };

    private readonly Counter<long> deliveries;
    private readonly Histogram<double> duration;
    private readonly Histogram<double> lag;

    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("SkillsHub.Events.Webhooks");
        deliveries = meter.CreateCounter<long>("webhook.deliveries", "{attempt}", "Attempts to deliver an event.");
        duration = meter.CreateHistogram<double>("webhook.duration", "s", "How long a receiver takes to answer.", tags: null, Answers);
        lag = meter.CreateHistogram<double>("webhook.lag", "s", "From an event's entry into the journal to its acceptance by a receiver.", tags: null, Lags);
    }

    public void Count(DeliveryOutcome outcome, TimeSpan sinceRecorded)
    {
        deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome.Succeeded ? "delivered" : "failed"));
        duration.Record(outcome.Duration.TotalSeconds);
        if (outcome.Succeeded)
            lag.Record(sinceRecorded.TotalSeconds);
    }
}
