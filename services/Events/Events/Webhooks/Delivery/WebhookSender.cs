using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using SkillsHub.Events.Journal;
using SkillsHub.Persistence;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>
/// Posts one event to one receiver, signed. It has an HTTP client of its own: the processes' usual one retries by itself
/// and resolves the names of our services.
/// </summary>
internal sealed class WebhookSender : IDisposable
{
    /// <summary>What of a receiver's answer is read at all.</summary>
    public const int MaxExcerptBytes = 1024;

    /// <summary>The error of a connection that took too long.</summary>
    public const string NoConnection = "No connection in time.";

    /// <summary>The error of an answer that took too long.</summary>
    public const string NoAnswer = "No answer in time.";

    // A fault's message quotes the receiver where its answer is no HTTP, up to the size that headers may have.
    private const int MaxError = 500;

    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan ExcerptTimeout = TimeSpan.FromSeconds(1);

    private static readonly MediaTypeHeaderValue ContentType = new(CloudEvent.MediaType, "utf-8");

    private readonly HttpClient client;
    private readonly TimeProvider clock;

    public WebhookSender(AddressGuard guard, TimeProvider clock)
    {
        this.clock = clock;
        client = new HttpClient(GuardedHandler.Create(guard)) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("SkillsHub-Webhooks", "1"));
    }

    public async Task<DeliveryOutcome> SendAsync(Uri url, CloudEvent cloudEvent, IReadOnlyList<WebhookSecret> secrets, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Timeout);
        var startedAt = clock.GetUtcNow();
        var watch = Stopwatch.StartNew();
        try
        {
            using var request = Compose(url, cloudEvent, secrets, startedAt);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            var (duration, status) = (watch.Elapsed, (int)response.StatusCode);
            var error = response.IsSuccessStatusCode ? null
                : status is >= 300 and < 400 ? $"The receiver redirects ({status}), which is not followed."
                : $"The receiver answered {status}.";
            return new DeliveryOutcome(startedAt, duration, status, error, RetryAfterOf(response, startedAt), await ReadExcerptAsync(response, cancellationToken));
        }
        catch (OperationCanceledException late) when (late.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            return Failed(NoConnection);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(NoAnswer);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or AddressRefusedException)
        {
            return Failed((fault.InnerException ?? fault).Message);
        }

        DeliveryOutcome Failed(string error) => new(startedAt, watch.Elapsed, Status: null, Storable(error), RetryAfter: null, ResponseExcerpt: null);
    }

    public void Dispose() => client.Dispose();

    private static string Storable(string error) => StorableText.Of(error.Length > MaxError ? error[..MaxError] : error);

    private static HttpRequestMessage Compose(Uri url, CloudEvent cloudEvent, IReadOnlyList<WebhookSecret> secrets, DateTimeOffset now)
    {
        var body = cloudEvent.ToBytes();
        var (id, timestamp) = (cloudEvent.Id.ToString(), now.ToUnixTimeSeconds());
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) { Headers = { ContentType = ContentType } } };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(id, timestamp, body, secrets));
        return request;
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
