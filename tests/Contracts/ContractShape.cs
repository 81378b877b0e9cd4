using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace SkillsHub.Contracts.Tests;

/// <summary>What readers of a contract rely on: its name, its audience, its JSON, what is always there, and the values of its enumerations.</summary>
internal static class ContractShape
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(EventDefinition definition) => Of(definition.Type, definition.Audience.ToString(), definition.ClrType);

    public static string Of(string type, string audience, Type contract)
    {
        var shape = new JsonObject
        {
            ["type"] = type,
            ["audience"] = audience,
            ["data"] = JsonSerializer.SerializeToNode(Sample.Of(contract), contract, EventJson.Options),
            ["required"] = MembersOf(contract, property => property.IsRequired),
            ["nullable"] = MembersOf(contract, property => property.PropertyType.IsValueType ? Nullable.GetUnderlyingType(property.PropertyType) is not null : property.IsSetNullable),
            ["enumerations"] = new JsonObject(Enumerations(contract).OrderBy(part => part.Name, StringComparer.Ordinal).Select(ValuesOf)),
        };
        return shape.ToJsonString(Indented) + "\n";
    }

    /// <summary>The types that a contract's JSON is made of.</summary>
    public static HashSet<Type> TypesOf(Type contract)
    {
        var found = new HashSet<Type>();
        Collect(contract, found);
        return found;
    }

    // Who reads an event without a required member, or with a null that is not allowed, refuses it: both are of the contract.
    private static JsonObject MembersOf(Type contract, Func<JsonPropertyInfo, bool> isOfThem) => new(TypesOf(contract)
        .Where(type => !type.IsEnum)
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => KeyValuePair.Create(
            type.Name,
            (JsonNode?)new JsonArray([.. EventJson.Options.GetTypeInfo(type).Properties.Where(isOfThem).Select(property => (JsonNode)property.Name)]))));

    private static IEnumerable<Type> Enumerations(Type contract) => TypesOf(contract).Where(type => type.IsEnum);

    private static KeyValuePair<string, JsonNode?> ValuesOf(Type type) => new(
        type.Name,
        new JsonArray([.. Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, type, EventJson.Options))]));

    private static void Collect(Type type, HashSet<Type> found)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        foreach (var argument in plain.IsArray ? [plain.GetElementType()!] : plain.GetGenericArguments())
            Collect(argument, found);
        if (plain.Namespace?.StartsWith("SkillsHub", StringComparison.Ordinal) != true || !found.Add(plain) || plain.IsEnum)
            return;
        foreach (var property in plain.GetProperties())
            Collect(property.PropertyType, found);
    }
}
