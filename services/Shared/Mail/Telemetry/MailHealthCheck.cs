using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SkillsHub.Mail.Telemetry;

/// <summary>Degraded, never unhealthy: the service goes on serving while its mails wait safely in the database.</summary>
internal sealed class MailHealthCheck(MailMetrics metrics) : IHealthCheck
{
    private static readonly TimeSpan OldestAllowed = TimeSpan.FromHours(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var backlog = metrics.Backlog;
        var isWell = backlog.OldestAge <= OldestAllowed && backlog.Parked == 0;
        var state = $"{backlog.Pending} mails wait, the oldest {backlog.OldestAge.TotalSeconds:F0} s old; {backlog.Parked} were refused.";
        return Task.FromResult(isWell ? HealthCheckResult.Healthy(state) : HealthCheckResult.Degraded(state));
    }
}
