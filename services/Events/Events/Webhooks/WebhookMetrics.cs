using System.Diagnostics;
using System.Diagnostics.Metrics;
using SkillsHub.Events.Webhooks.Delivery;

namespace SkillsHub.Events.Webhooks;

internal sealed class WebhookMetrics
{
    public static readonly ActivitySource Source = new("SkillsHub.Events.Webhooks");

    private readonly Counter<long> deliveries;
    private readonly Histogram<double> duration;
    private readonly Histogram<double> lag;

    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("SkillsHub.Events.Webhooks");
        deliveries = meter.CreateCounter<long>("webhook.deliveries", "{attempt}", "Attempts to deliver an event.");
        duration = meter.CreateHistogram<double>("webhook.duration", "s", "How long a receiver takes to answer.");
        lag = meter.CreateHistogram<double>("webhook.lag", "s", "From an event's entry into the journal to its acceptance by a receiver.");
    }

    public void Count(DeliveryOutcome outcome, TimeSpan sinceRecorded)
    {
        deliveries.Add(1, new KeyValuePair<string, object?>("outcome", outcome.Succeeded ? "delivered" : "failed"));
        duration.Record(outcome.Duration.TotalSeconds);
        if (outcome.Succeeded)
            lag.Record(sinceRecorded.TotalSeconds);
    }
}
