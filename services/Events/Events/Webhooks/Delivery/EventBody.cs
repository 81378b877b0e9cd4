using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>
/// An event as it is posted. Receivers commonly take no more than 20 kB (Standard Webhooks, "Payload size"): a larger event comes without its data, which
/// its attribute <c>dataref</c> leads to (CloudEvents extension Dataref).
/// </summary>
internal static class EventBody
{
    public const int MaxBytes = 20 * 1024;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = CloudEventJson.Relaxed.Options.Encoder };

    public static byte[] Write(CloudEvent cloudEvent, Guid subscription, PublicAddress address)
    {
        var body = cloudEvent.ToBytes();
        if (body.Length <= MaxBytes || cloudEvent.Sequence is not { } sequence)
            return body;
        var referring = JsonNode.Parse(body)!.AsObject();
        referring.Remove("data");
        referring["dataref"] = DataOf(subscription, sequence, address).AbsoluteUri;
        return Encoding.UTF8.GetBytes(referring.ToJsonString(Relaxed));
    }

    private static Uri DataOf(Guid subscription, string sequence, PublicAddress address) =>
        address.Of($"api/events/webhooks/{subscription}/data/{long.Parse(sequence, CultureInfo.InvariantCulture)}");
}
