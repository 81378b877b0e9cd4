using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace SkillsHub.LocalHost.Servers;

/// <summary>Gives each name a free port once, remembers it in a file, and gives another only when somebody else took it meanwhile.</summary>
internal sealed class PortBook(string file)
{
    // Below the range from which the kernel takes ports for outgoing connections, so none is taken between choice and use.
    private const int First = 20_000;
    private const int Last = 32_000;

    private readonly Dictionary<string, int> ports = Read(file);

    public int Claim(string name)
    {
        if (ports.TryGetValue(name, out var known) && IsFree(known))
            return known;
        int port;
        do
            port = RandomNumberGenerator.GetInt32(First, Last);
        while (ports.ContainsValue(port) || !IsFree(port));
        ports[name] = port;
        File.WriteAllText(file, JsonSerializer.Serialize(ports));
        return port;
    }

    public static bool IsFree(int port) => IsFree(IPAddress.Loopback, port) && (!Socket.OSSupportsIPv6 || IsFree(IPAddress.IPv6Loopback, port));

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static Dictionary<string, int> Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize<Dictionary<string, int>>(File.ReadAllText(file)) ?? [] : [];
}
