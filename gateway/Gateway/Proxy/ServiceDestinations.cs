using Yarp.ReverseProxy.Configuration;

namespace SkillsHub.Gateway.Proxy;

/// <summary>
/// Fills each cluster with the replicas of the service of its name, or of the one that its metadata names, from
/// <c>services__{name}__http__{N}</c>: routes and policies are the same everywhere, addresses never are.
/// </summary>
internal sealed class ServiceDestinations(IConfiguration configuration) : IProxyConfigFilter
{
    public ValueTask<ClusterConfig> ConfigureClusterAsync(ClusterConfig cluster, CancellationToken cancel)
    {
        var service = cluster.Metadata?.GetValueOrDefault("Service") ?? cluster.ClusterId;
        var destinations = configuration.GetSection($"services:{service}:http").GetChildren()
            .Where(address => !string.IsNullOrEmpty(address.Value))
            .ToDictionary(address => $"{service}-{address.Key}", address => new DestinationConfig { Address = address.Value! }, StringComparer.Ordinal);
        return ValueTask.FromResult(cluster with { Destinations = destinations });
    }

    public ValueTask<RouteConfig> ConfigureRouteAsync(RouteConfig route, ClusterConfig? cluster, CancellationToken cancel) => ValueTask.FromResult(route);
}
