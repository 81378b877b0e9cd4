using System.Security.Cryptography;
using SkillsHub.LocalHost.Servers;

namespace SkillsHub.Testing.Services;

/// <summary>Ports below the range from which the kernel takes those of outgoing connections, so that none is taken between choice and use.</summary>
public static class FreePort
{
    private const int First = 12_000;
    private const int Last = 20_000;

    /// <summary>A port of 127.0.0.1 that nobody listens on.</summary>
    public static int Next()
    {
        int port;
        do
            port = RandomNumberGenerator.GetInt32(First, Last);
        while (!PortBook.IsFree(port));
        return port;
    }
}
