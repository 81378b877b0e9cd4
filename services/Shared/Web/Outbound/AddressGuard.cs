using System.Net;
using System.Net.Sockets;

namespace SkillsHub.Web.Outbound;

/// <summary>
/// Which addresses strangers may make us call: the public internet, and nothing of ours. Special ranges after the IANA
/// registries for IPv4 and IPv6; ranges that carry an IPv4 address inside (mapped, NAT64, 6to4, Teredo) are refused as a
/// whole, but for the mapped form, which is looked at as what it is.
/// </summary>
/// <param name="allowed">Networks that are allowed all the same: tests, and a receiver on the hub's own premises.</param>
public sealed class AddressGuard(IReadOnlyList<IPNetwork> allowed)
{
    private static readonly IPNetwork PublicIPv6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether anything but the public internet may be called; plain http goes to these networks only.</summary>
    public bool HasAllowedNetworks => allowed.Count > 0;

    /// <summary>Whether an address is of those networks.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Whether it is.</returns>
    public bool IsAllowedNetwork(IPAddress address) => Contains(allowed, Normalise(address));

    /// <summary>Whether an address may be called with TLS.</summary>
    /// <param name="address">The address.</param>
    /// <returns>Whether it may.</returns>
    public bool MayCall(IPAddress address)
    {
        var actual = Normalise(address);
        if (Contains(allowed, actual))
            return true;
        if (actual.AddressFamily == AddressFamily.InterNetworkV6 && !PublicIPv6.Contains(actual))
            return false;
        return !Contains(Special, actual);
    }

    private static IPAddress Normalise(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static bool Contains(IReadOnlyList<IPNetwork> networks, IPAddress address) =>
        networks.Any(network => network.BaseAddress.AddressFamily == address.AddressFamily && network.Contains(address));
}
