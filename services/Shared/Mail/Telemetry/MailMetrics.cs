using System.Diagnostics.Metrics;

namespace SkillsHub.Mail.Telemetry;

internal sealed class MailMetrics
{
    private readonly Counter<long> sent;

    public MailMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("SkillsHub.Mail");
        sent = meter.CreateCounter<long>("mail.sent", "{mail}", "Mails that the server took, or that were written to the folder.");
        meter.CreateObservableGauge("mail.pending", () => Backlog.Pending, "{mail}", "Mails not sent yet.");
        meter.CreateObservableGauge("mail.oldest_age", () => Backlog.OldestAge.TotalSeconds, "s", "Age of the oldest mail not sent yet.");
        meter.CreateObservableGauge("mail.parked", () => Backlog.Parked, "{mail}", "Refused mails that wait for an operator.");
    }

    public MailBacklog Backlog { get; set; } = new(0, TimeSpan.Zero, 0);

    public void CountSent() => sent.Add(1);
}

/// <summary>What waits in the database, as last sampled.</summary>
internal sealed record MailBacklog(long Pending, TimeSpan OldestAge, long Parked);
