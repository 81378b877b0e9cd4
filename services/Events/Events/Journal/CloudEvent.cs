using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsHub.Events.Journal;

/// <summary>A journal entry as a CloudEvents 1.0 event in structured JSON, with the extensions distributed tracing and sequence, and one of our own.</summary>
/// <param name="Specversion">Version of CloudEvents.</param>
/// <param name="Id">Identity of the event, the same on every repetition.</param>
/// <param name="Source">The service that published it, <c>/api/partnership</c>.</param>
/// <param name="Type">Name of the contract.</param>
/// <param name="Subject">The stream: one aggregate, whose events are numbered without gap in <c>data.aggregateVersion</c>.</param>
/// <param name="Time">When the fact was decided.</param>
/// <param name="Sequence">Place in the journal, in digits that sort as text.</param>
/// <param name="Audience">Who may read it: public, partners or parties.</param>
/// <param name="Traceparent">Trace of the request that caused the event.</param>
/// <param name="Tracestate">Its vendor part.</param>
/// <param name="Datacontenttype">Media type of <paramref name="Data"/>.</param>
/// <param name="Data">The event.</param>
internal sealed record CloudEvent(
    string Specversion,
    Guid Id,
    string Source,
    string Type,
    string Subject,
    DateTimeOffset Time,
    string? Sequence,
    string? Audience,
    string? Traceparent,
    string? Tracestate,
    string Datacontenttype,
    JsonElement Data)
{
    public const string MediaType = "application/cloudevents+json";

    public static CloudEvent Of(JournalRow row) => new(
        "1.0",
        row.EventId,
        $"/api/{row.Stream[..row.Stream.IndexOf('/', StringComparison.Ordinal)]}",
        row.Type,
        row.Stream,
        row.OccurredAt,
        row.Position.ToString("D19", CultureInfo.InvariantCulture),
        row.Audience.ToLowerInvariant(),
        row.Traceparent,
        row.Tracestate,
        "application/json",
        JsonSerializer.Deserialize(row.Data, CloudEventJson.Default.JsonElement));

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, CloudEventJson.Relaxed.CloudEvent);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CloudEvent))]
internal sealed partial class CloudEventJson : JsonSerializerContext
{
    /// <summary>Accents as they are, not as escapes.</summary>
    public static CloudEventJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
