using Microsoft.Extensions.Diagnostics.HealthChecks;
using SkillsHub.Identity.Data;

namespace SkillsHub.Identity.Keys;

/// <summary>Ready means: the keys are loaded and the database answers.</summary>
internal sealed class KeysHealth(KeyRing ring, IdentityDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!ring.IsLoaded)
            return HealthCheckResult.Unhealthy("The token keys are not loaded: is the database up and migrated?");
        return await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer.");
    }
}
