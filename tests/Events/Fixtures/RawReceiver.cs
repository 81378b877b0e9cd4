using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>A partner's machine that answers any bytes, HTTP or not.</summary>
public sealed class RawReceiver : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public RawReceiver(string answer)
    {
        listener.Start();
        serving = ServeAsync(Encoding.Latin1.GetBytes(answer));
    }

    /// <summary>Where it listens.</summary>
    public string Url => $"http://{listener.LocalEndpoint}/hook";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        listener.Dispose();
        stop.Dispose();
    }

    private async Task ServeAsync(byte[] answer)
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync(stop.Token);
            var stream = client.GetStream();
            var buffer = new byte[8 * 1024];
            if (await stream.ReadAsync(buffer, stop.Token) == 0)
                continue;
            await stream.WriteAsync(answer, stop.Token);
            client.Client.Shutdown(SocketShutdown.Send);
            // Closed with the request half read, the connection would be reset, and the answer with it.
            await stream.CopyToAsync(Stream.Null, stop.Token);
        }
    }
}
