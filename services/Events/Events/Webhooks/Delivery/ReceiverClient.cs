using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using SkillsHub.Persistence;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>
/// Exchanges one request and one answer with a receiver, and says in words what went wrong. It has an HTTP client of its own: the processes' usual one
/// retries by itself and resolves the names of our services.
/// </summary>
internal sealed class ReceiverClient : IDisposable
{
    /// <summary>What of a receiver's answer is read at all.</summary>
    public const int MaxExcerptBytes = 1024;

    /// <summary>The error of a name that leads nowhere.</summary>
    public const string NoAddress = "The name of the host leads nowhere, or its name servers do not answer.";

    /// <summary>The error of a connection that took too long.</summary>
    public const string NoConnection = "No connection in time.";

    /// <summary>The error of an answer that took too long.</summary>
    public const string NoAnswer = "No answer in time.";

    public const string UserAgent = "SkillsHub-Webhooks/1";

    // A fault's message quotes the receiver where its answer is no HTTP, up to the size that headers may have.
    private const int MaxError = 500;

    private const int MaxHeaders = 1000;

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan ExcerptTimeout = TimeSpan.FromSeconds(1);

    private readonly HttpClient client;

    public ReceiverClient(AddressGuard guard, NameLookup names)
    {
        client = new HttpClient(GuardedHandler.Create(guard, names)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(ProductInfoHeaderValue.Parse(UserAgent));
    }

    /// <param name="request">What is sent.</param>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="startedAt">The moment.</param>
    /// <param name="read">Looks at the answer's head.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DeliveryOutcome> ExchangeAsync(HttpRequestMessage request, string caller, DateTimeOffset startedAt, Action<HttpResponseMessage>? read, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        request.Options.Set(GuardedHandler.Caller, caller);
        var bytes = (int)(request.Content?.Headers.ContentLength ?? 0);
        var watch = Stopwatch.StartNew();
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            var (duration, status) = (watch.Elapsed, (int)response.StatusCode);
            read?.Invoke(response);
            return new DeliveryOutcome(
                request.RequestUri!.AbsoluteUri, bytes, startedAt, duration, status, DeliveryOutcome.ErrorOf(status), RetryAfterOf(response, startedAt), HeadersOf(response), await ReadExcerptAsync(response, cancellationToken));
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            return Failed(NoConnection);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(NoAnswer);
        }
        catch (HttpRequestException fault) when (fault.InnerException is NameUnresolvedException)
        {
            return Failed(NoAddress);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or AddressRefusedException)
        {
            return Failed((fault.InnerException ?? fault).Message);
        }

        DeliveryOutcome Failed(string error) => new(request.RequestUri!.AbsoluteUri, bytes, startedAt, watch.Elapsed, Status: null, Storable(error), RetryAfter: null, ResponseHeaders: null, ResponseExcerpt: null);
    }

    public void Dispose() => client.Dispose();

    private static string Storable(string error) => StorableText.Of(error.Length > MaxError ? error[..MaxError] : error);

    // What a receiver gives a browser to keep is a secret of its own.
    private static string? HeadersOf(HttpResponseMessage response)
    {
        var lines = new StringBuilder();
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            if (!name.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase) && lines.Length < MaxHeaders)
                lines.Append(name).Append(": ").Append(values.ToString()).Append('\n');
        }

        return lines.Length == 0 ? null : StorableText.Of(lines.ToString(0, Math.Min(lines.Length, MaxHeaders)).TrimEnd());
    }

    // Bounded, however long the receiver talks; a short answer is read to its end, so that the connection can be used again.
    // The status has decided already, and the excerpt only helps to find a fault: that it breaks off or takes too long must not
    // make a delivered event a failed one, which would be sent again.
    private static async Task<string?> ReadExcerptAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ExcerptTimeout);
        var buffer = new byte[MaxExcerptBytes];
        var length = 0;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(timeout.Token);
            while (length < buffer.Length && await body.ReadAsync(buffer.AsMemory(length), timeout.Token) is > 0 and var read)
                length += read;
        }
        catch (Exception brokenOff) when (brokenOff is OperationCanceledException or HttpRequestException or IOException)
        {
            Activity.Current?.AddEvent(new ActivityEvent("webhook.excerpt_broken_off"));
        }

        return length == 0 ? null : StorableText.Of(Encoding.UTF8.GetString(buffer, 0, length));
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter is not { } asked ? null : asked.Delta ?? asked.Date - now;
}
