using System.Net;
using System.Net.Sockets;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>
/// The transport to addresses that strangers chose. The address is checked on the very connection that is then used, so a
/// name that resolves differently the second time gains nothing. No proxy, no redirect, no cookie, little memory.
/// </summary>
internal static class GuardedHandler
{
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private const int MaxHeadersKiB = 16;

    public static SocketsHttpHandler Create(AddressGuard guard) => new()
    {
        ConnectCallback = (context, cancellationToken) => ConnectAsync(guard, context, cancellationToken),
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        MaxResponseHeadersLength = MaxHeadersKiB,
        MaxResponseDrainSize = 0,
    };

    private static async ValueTask<Stream> ConnectAsync(AddressGuard guard, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var isPlain = context.InitialRequestMessage.RequestUri?.Scheme == Uri.UriSchemeHttp;
        var resolved = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var callable = Array.FindAll(resolved, address => isPlain ? guard.IsAllowedNetwork(address) : guard.MayCall(address));
        if (callable.Length == 0)
        {
            throw new AddressRefusedException(isPlain
                ? $"{target.Host} may not be called without TLS."
                : $"{target.Host} is not an address of the public internet.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(callable, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
