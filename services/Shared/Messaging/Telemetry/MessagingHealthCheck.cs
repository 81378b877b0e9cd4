using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SkillsHub.Messaging.Telemetry;

/// <summary>Degraded, never unhealthy: the service goes on serving while its messages wait safely in the database.</summary>
internal sealed class MessagingHealthCheck(MessagingMetrics metrics) : IHealthCheck
{
    private static readonly TimeSpan OldestAllowed = TimeSpan.FromSeconds(60);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var backlog = metrics.Backlog;
        var isWell = backlog.OldestAge <= OldestAllowed && backlog.Parked == 0 && backlog.DeadLetters == 0;
        var state = $"{backlog.Pending} pending, the oldest {backlog.OldestAge.TotalSeconds:F0} s old; {backlog.Parked} parked; {backlog.DeadLetters} dead letters.";
        return Task.FromResult(isWell ? HealthCheckResult.Healthy(state) : HealthCheckResult.Degraded(state));
    }
}
