using System.Net;
using SkillsHub.Gateway.Errors;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Gateway.Headers;

/// <summary>The public door is also where Prometheus scrapes the gateway: only from this machine and from <c>Gateway:MetricsNetworks</c>.</summary>
internal static class MetricsGuard
{
    public static void UseMetricsGuard(this WebApplication app)
    {
        var networks = (app.Configuration.GetSection("Gateway:MetricsNetworks").Get<string[]>() ?? []).Select(IPNetwork.Parse).ToArray();
        app.UseWhen(
            context => context.Request.IsMetrics() && !IsAllowed(context.Connection.RemoteIpAddress, networks),
            hidden => hidden.Run(context => context.WriteProblemAsync(StatusCodes.Status404NotFound, "resource.not-found", "There is nothing here.")));
    }

    private static bool IsAllowed(IPAddress? address, IPNetwork[] networks)
    {
        if (address is null)
            return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || networks.Any(network => network.Contains(plain));
    }
}
