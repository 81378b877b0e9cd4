using System.Net;
using System.Net.Sockets;

namespace SkillsHub.Gateway.Limits;

/// <summary>Whose budget a request is charged to.</summary>
internal static class ClientKey
{
    private const int NetworkBytes = 8;

    public static string Of(HttpContext context) => context.User.FindFirst("sub")?.Value is { } subject ? $"sub:{subject}" : AddressOf(context);

    public static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress is { } address ? $"ip:{Network(address)}" : "ip:unknown";

    // An IPv6 household has 2^64 addresses: it is counted as one.
    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
