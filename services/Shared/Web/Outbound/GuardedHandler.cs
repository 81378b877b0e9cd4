using System.Net;
using System.Net.Sockets;

namespace SkillsHub.Web.Outbound;

/// <summary>
/// The transport to addresses that strangers chose. The address is checked on the very connection that is then used, so a
/// name that resolves differently the second time gains nothing. No proxy, no redirect, no cookie, little memory.
/// </summary>
public static class GuardedHandler
{
    /// <summary>On whose behalf a request is sent: one who chose names that lead nowhere waits for its own look-ups only.</summary>
    public static readonly HttpRequestOptionsKey<string> Caller = new("outbound.caller");

    /// <summary>How long a connection may take, its look-up included.</summary>
    public static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private const int MaxHeadersKiB = 16;

    /// <summary>Creates the transport.</summary>
    /// <param name="guard">Which addresses may be called.</param>
    /// <param name="names">Where names lead.</param>
    /// <returns>The handler of a client of its own.</returns>
    public static SocketsHttpHandler Create(AddressGuard guard, NameLookup names) => new()
    {
        ConnectCallback = (context, cancellationToken) => ConnectAsync(guard, names, context, cancellationToken),
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

    private static async ValueTask<Stream> ConnectAsync(AddressGuard guard, NameLookup names, SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.DnsEndPoint;
        var isPlain = context.InitialRequestMessage.RequestUri?.Scheme == Uri.UriSchemeHttp;
        var caller = context.InitialRequestMessage.Options.TryGetValue(Caller, out var named) ? named : string.Empty;
        var resolved = IPAddress.TryParse(target.Host, out var literal) ? [literal] : await names.FindAsync(target.Host, caller, cancellationToken);
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
