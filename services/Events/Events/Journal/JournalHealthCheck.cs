using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SkillsHub.Events.Journal;

/// <summary>Degraded when an event is missing: other streams go on, so the service stays in use.</summary>
internal sealed class JournalHealthCheck(JournalMetrics metrics) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var gaps = metrics.Gaps;
        return Task.FromResult(gaps.IsAlarming
            ? HealthCheckResult.Degraded($"{gaps.Waiting} events wait aside, the oldest for {gaps.OldestAge.TotalSeconds:F0} s, for their predecessor in {gaps.Stream}.")
            : HealthCheckResult.Healthy($"{gaps.Waiting} events wait aside."));
    }
}
