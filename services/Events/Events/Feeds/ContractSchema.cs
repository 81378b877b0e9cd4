using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Xml.Linq;
using SkillsHub.Contracts;

namespace SkillsHub.Events.Feeds;

/// <summary>JSON schema of a contract's record, with the words of its XML documentation.</summary>
internal static class ContractSchema
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, string>> Documentation = new();

    public static JsonNode Of(Type contract) => EventJson.Options.GetJsonSchemaAsNode(
        contract,
        new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe });

    public static string? SummaryOf(Type type) => Find(type.Assembly, $"T:{type.FullName}");

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        if (schema is not JsonObject members)
            return schema;
        var summary = context.PropertyInfo is { AttributeProvider: PropertyInfo property }
            ? Find(property.DeclaringType!.Assembly, $"P:{property.DeclaringType!.FullName}.{property.Name}")
            : context.Path.Length == 0 ? SummaryOf(context.TypeInfo.Type) : null;
        if (summary is not null)
            members.Insert(0, "description", summary);
        return members;
    }

    private static string? Find(Assembly assembly, string member) => Documentation.GetOrAdd(assembly, Load).GetValueOrDefault(member);

    private static Dictionary<string, string> Load(Assembly assembly)
    {
        var path = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(path)
            ? XDocument.Load(path).Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .ToDictionary(member => member.Attribute("name")!.Value, member => Words(member.Element("summary")!), StringComparer.Ordinal)
            : [];
    }

    private static string Words(XElement summary)
    {
        foreach (var see in summary.Descendants("see").ToList())
            see.ReplaceWith(((string?)see.Attribute("cref"))?.Split('.')[^1] ?? string.Empty);
        return string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
