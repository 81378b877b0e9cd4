using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SkillsHub.Identity.Keys;

/// <summary>Without keys there is nothing to sign in with.</summary>
internal sealed class KeysHealth(KeyRing ring) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(ring.IsLoaded
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("The token keys are not loaded: is the database up and migrated?"));
}
