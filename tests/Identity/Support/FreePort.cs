using System.Net.Sockets;

namespace SkillsHub.Identity.Tests.Support;

/// <summary>For a process that must know its own address before it starts.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
