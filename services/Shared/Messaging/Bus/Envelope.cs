using System.Text.Json;

namespace SkillsHub.Messaging.Bus;

/// <summary>What the bus wrote around an event, and the event. Anything else on a queue has neither id nor type.</summary>
internal readonly record struct Envelope(Guid? MessageId, string? MessageType, JsonElement Message)
{
    public static Envelope Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(document.RootElement.Clone()) : default;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private static Envelope Of(JsonElement envelope) =>
        new(IdIn(envelope), TypeIn(envelope), envelope.TryGetProperty("message", out var message) ? message : default);

    private static Guid? IdIn(JsonElement envelope) =>
        envelope.TryGetProperty("messageId", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var value) ? value : null;

    private static string? TypeIn(JsonElement envelope) =>
        envelope.TryGetProperty("messageType", out var types) && types.ValueKind == JsonValueKind.Array
        && types.GetArrayLength() > 0 && types[0].ValueKind == JsonValueKind.String
            ? types[0].GetString()
            : null;
}
