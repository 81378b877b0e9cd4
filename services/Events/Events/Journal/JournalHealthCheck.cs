using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SkillsHub.Events.Journal;

/// <summary>Degraded when an event is missing or two claim one position: other streams go on, so the service stays in use.</summary>
internal sealed class JournalHealthCheck(JournalMetrics metrics) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (gaps, conflicts) = (metrics.Gaps, metrics.Conflicts);
        var waiting = gaps.Events == 0 ? "No event waits for a predecessor." : $"{gaps.Events} events wait for a predecessor, the oldest for {gaps.OldestAge.TotalSeconds:F0} s in {gaps.Stream}.";
        var claiming = conflicts.Events == 0 ? string.Empty : $" {conflicts.Events} events claim positions that others hold, the oldest in {conflicts.Stream}.";
        return Task.FromResult(gaps.Lasts || conflicts.Events > 0
            ? HealthCheckResult.Degraded(waiting + claiming)
            : HealthCheckResult.Healthy(waiting));
    }
}
