using System.Net.Mime;
using System.Text.Json;
using MassTransit;
using MassTransit.Serialization;

namespace SkillsHub.Messaging.Bus;

/// <summary>
/// Puts an event's own JSON into the bus's envelope. Written again from a record, it would lose what a later release added to
/// its contract whenever a replica of the earlier one relays it.
/// </summary>
internal sealed class StoredEventSerializer(string json) : IMessageSerializer
{
    public ContentType ContentType => SystemTextJsonMessageSerializer.JsonContentType;

    public MessageBody GetMessageBody<T>(SendContext<T> context)
        where T : class =>
        new SystemTextJsonMessageBody<T>(
            context,
            SystemTextJsonMessageSerializer.Options,
            new JsonMessageEnvelope(context, JsonSerializer.Deserialize<JsonElement>(json)));
}
