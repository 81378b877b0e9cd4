using System.Globalization;
using System.Net.Http.Headers;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>Posts one event to one receiver, signed.</summary>
internal sealed class WebhookSender(ReceiverClient receivers, PublicAddress address, TimeProvider clock)
{
    public static readonly MediaTypeHeaderValue ContentType = new(CloudEvent.MediaType, "utf-8");

    public async Task<DeliveryOutcome> SendAsync(Destination to, CloudEvent cloudEvent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var request = Compose(to, cloudEvent, now);
        return await receivers.ExchangeAsync(request, to.Caller, now, read: null, cancellationToken);
    }

    private HttpRequestMessage Compose(Destination to, CloudEvent cloudEvent, DateTimeOffset now)
    {
        var body = EventBody.Write(cloudEvent, to.Subscription, address);
        var (id, timestamp) = (cloudEvent.Id.ToString(), now.ToUnixTimeSeconds());
        var request = new HttpRequestMessage(HttpMethod.Post, to.Url) { Content = new ByteArrayContent(body) { Headers = { ContentType = ContentType } } };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(id, timestamp, body, to.Secrets));
        if (to.HasConsented)
        {
            // The name of the header in version 1.0.1 of the specification, and in those after it.
            request.Headers.Add("Origin", address.Host);
            request.Headers.Add(WebhookHandshake.RequestOrigin, address.Host);
        }

        return request;
    }
}
