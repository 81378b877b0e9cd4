using Microsoft.Extensions.Diagnostics.HealthChecks;
using Yarp.ReverseProxy;

namespace SkillsHub.Gateway.Proxy;

/// <summary>
/// The state of one cluster. A service that is down degrades the gateway and does not make it unready: the others still work
/// through it.
/// </summary>
internal sealed class ClusterHealth(IProxyStateLookup proxy, string cluster) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!proxy.TryGetCluster(cluster, out var state))
            return Task.FromResult(HealthCheckResult.Degraded("not configured"));
        var (available, all) = (state.DestinationsState.AvailableDestinations.Count, state.Destinations.Count);
        var description = $"{available} of {all} available";
        return Task.FromResult(available == 0 ? HealthCheckResult.Degraded(description) : HealthCheckResult.Healthy(description));
    }
}
