using System.Net;
using System.Net.Sockets;

namespace SkillsHub.LocalHost.Servers;

/// <summary>Asks a broker for its first frame: an open port alone does not say that the broker behind it is up.</summary>
internal static class AmqpProbe
{
    private const byte MethodFrame = 1;

    private static readonly byte[] ProtocolHeader = [.. "AMQP"u8, 0, 0, 9, 1];

    public static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            var stream = client.GetStream();
            await stream.WriteAsync(ProtocolHeader, cancellationToken);
            var first = new byte[1];
            return await stream.ReadAsync(first, cancellationToken) == 1 && first[0] == MethodFrame;
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            return false;
        }
    }
}
