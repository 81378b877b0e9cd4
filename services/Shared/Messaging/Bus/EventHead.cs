using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SkillsHub.Contracts;

namespace SkillsHub.Messaging.Bus;

/// <summary>
/// What every event has: which it is, of whom, when and where in its stream. Read without the rest, in which a later release may
/// say what this one does not know: a value added to an enumeration stops nobody who only hands the event on.
/// </summary>
internal static class EventHead
{
    private static readonly JsonSerializerOptions Options = new(EventJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepHead } } };

    /// <summary>Reads the head of an event; the facts of its contract are left out.</summary>
    /// <exception cref="JsonException">It does not say which event it is.</exception>
    public static IntegrationEvent Read(string json, Type contract) =>
        (IntegrationEvent?)JsonSerializer.Deserialize(json, contract, Options) ?? throw new JsonException("The body is null.");

    /// <summary>Whether the text says which event it is.</summary>
    public static bool IsIn(JsonElement json, Type contract)
    {
        try
        {
            return json.Deserialize(contract, Options) is not null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void KeepHead(JsonTypeInfo type)
    {
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (type.Properties[index] is not { IsRequired: true, AttributeProvider: MemberInfo member } || member.DeclaringType != typeof(IntegrationEvent))
                type.Properties.RemoveAt(index);
        }
    }
}
