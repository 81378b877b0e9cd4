using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsHub.Contracts;

/// <summary>The one JSON form of an event: in the outbox, in the journal and in a CloudEvent's <c>data</c>.</summary>
/// <remarks>By reflection: the bus reads and writes the same records by options of its own, which generated code would not serve.</remarks>
public static class EventJson
{
    /// <summary>camelCase, strict numbers, enums as strings, absent instead of null, accents unescaped.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.Strict,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
