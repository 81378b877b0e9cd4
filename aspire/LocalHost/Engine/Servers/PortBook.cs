using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using SkillsHub.LocalHost.Storage;

namespace SkillsHub.LocalHost.Servers;

/// <summary>Gives each name a free port once, remembers it in a file, and gives another only when somebody else took it meanwhile.</summary>
internal sealed class PortBook(string file)
{
    // Below the range from which the kernel takes ports for outgoing connections, so none is taken between choice and use.
    private const int First = 20_000;
    private const int Last = 32_000;

    private readonly Notebook<int> ports = new(file, "Delete it and start again: other ports are chosen then, and no data is lost.");

    public int Claim(string name)
    {
        if (ports.Find(name) is not 0 and var known && IsFree(known))
            return known;
        int port;
        do
            port = RandomNumberGenerator.GetInt32(First, Last);
        while (ports.Holds(port) || !IsFree(port));
        ports.Note(name, port);
        return port;
    }

    /// <summary>What listening there says: success, taken, or not for us.</summary>
    public static SocketError Try(int port)
    {
        var answer = Try(IPAddress.Loopback, port);
        return answer == SocketError.Success && Socket.OSSupportsIPv6 ? Try(IPAddress.IPv6Loopback, port) : answer;
    }

    public static bool IsFree(int port) => Try(port) == SocketError.Success;

    private static SocketError Try(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return SocketError.Success;
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressNotAvailable)
        {
            return SocketError.Success;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }
}
