using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SkillsHub.Events.Tests.Feeds;

/// <summary>
/// The part of JSON Schema draft 7 that the published schema of AsyncAPI is written in. The validators at hand either do not
/// read boolean schemas or pass over if/then.
/// </summary>
internal sealed class Draft7(JsonNode root)
{
    /// <summary>What is wrong with a document, each line with its place; empty when it is valid.</summary>
    public IReadOnlyList<string> Validate(JsonNode? document) => [.. Check(root, document, string.Empty)];

    /// <summary>The same against a schema that lies within the document of schemas.</summary>
    public IReadOnlyList<string> Validate(JsonNode? document, string schema) => [.. Check(Resolve(schema), document, string.Empty)];

    private IEnumerable<string> Check(JsonNode? schema, JsonNode? value, string path)
    {
        if (schema is JsonValue allows)
            return allows.GetValue<bool>() ? [] : [$"{path}: not allowed"];
        var rules = (JsonObject)schema!;
        if (rules["$ref"] is { } reference)
            return Check(Resolve(reference.GetValue<string>()), value, path);
        return Simple(rules, value, path)
            .Concat(Combined(rules, value, path))
            .Concat(value is JsonObject members ? Members(rules, members, path) : [])
            .Concat(value is JsonArray items ? Items(rules, items, path) : []);
    }

    private static IEnumerable<string> Simple(JsonObject rules, JsonNode? value, string path)
    {
        if (rules["type"] is { } type && !(type is JsonArray types ? types.Any(one => Is(one!.GetValue<string>(), value)) : Is(type.GetValue<string>(), value)))
            yield return $"{path}: is no {type.ToJsonString()}";
        if (rules["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
            yield return $"{path}: is not {constant.ToJsonString()}";
        if (rules["enum"] is JsonArray values && !values.Any(one => JsonNode.DeepEquals(one, value)))
            yield return $"{path}: is none of {values.ToJsonString()}";
        if (rules["pattern"] is { } pattern && Is("string", value) && !Matches(value!.GetValue<string>(), pattern.GetValue<string>()))
            yield return $"{path}: does not match {pattern}";
    }

    private IEnumerable<string> Combined(JsonObject rules, JsonNode? value, string path)
    {
        foreach (var error in Schemas(rules["allOf"]).SelectMany(schema => Check(schema, value, path)))
            yield return error;
        if (rules["anyOf"] is { } any && !Schemas(any).Any(IsValid))
            yield return $"{path}: fits none of anyOf: {string.Join(" | ", Schemas(any).Select(schema => Check(schema, value, path).First()))}";
        if (rules["oneOf"] is { } one && Schemas(one).Count(IsValid) is var fitting and not 1)
            yield return $"{path}: fits {fitting} of oneOf: {string.Join(" | ", Schemas(one).Select(schema => Check(schema, value, path).FirstOrDefault("fits")))}";
        if (rules["not"] is { } not && IsValid(not))
            yield return $"{path}: is what it must not be";
        if (rules["if"] is not { } condition)
            yield break;
        foreach (var error in (IsValid(condition) ? rules["then"] : rules["else"]) is { } branch ? Check(branch, value, path) : [])
            yield return error;

        bool IsValid(JsonNode? schema) => !Check(schema, value, path).Any();
    }

    private IEnumerable<string> Members(JsonObject rules, JsonObject value, string path)
    {
        foreach (var missing in Schemas(rules["required"]).Where(name => !value.ContainsKey(name!.GetValue<string>())))
            yield return $"{path}: lacks {missing}";
        var properties = rules["properties"] as JsonObject ?? [];
        var patterns = rules["patternProperties"] as JsonObject ?? [];
        foreach (var (name, member) in value)
        {
            var applied = patterns.Where(pattern => Matches(name, pattern.Key)).Select(pattern => pattern.Value).ToList();
            if (properties.ContainsKey(name))
                applied.Add(properties[name]);
            if (applied.Count == 0 && rules["additionalProperties"] is { } additional)
                applied.Add(additional);
            if (rules["propertyNames"] is { } names)
                applied.AddRange(Check(names, JsonValue.Create(name), $"{path}/{name}").Any() ? [JsonValue.Create(value: false)] : []);
            foreach (var error in applied.SelectMany(schema => Check(schema, member, $"{path}/{name}")))
                yield return error;
        }
    }

    private IEnumerable<string> Items(JsonObject rules, JsonArray value, string path)
    {
        if (rules["minItems"] is { } least && value.Count < least.GetValue<int>())
            yield return $"{path}: has fewer than {least} items";
        if (rules["uniqueItems"] is JsonValue unique && unique.GetValue<bool>() && value.Select(item => item?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() != value.Count)
            yield return $"{path}: repeats an item";
        for (var index = 0; index < value.Count && rules["items"] is not null; index++)
        {
            foreach (var error in Check(rules["items"] is JsonArray tuple ? tuple[Math.Min(index, tuple.Count - 1)] : rules["items"], value[index], $"{path}/{index}"))
                yield return error;
        }
    }

    private JsonNode? Resolve(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate((JsonNode?)root, (node, name) => node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node![Uri.UnescapeDataString(name).Replace("~1", "/", StringComparison.Ordinal)])
        ?? throw new InvalidOperationException($"{reference} leads nowhere.");

    private static IEnumerable<JsonNode?> Schemas(JsonNode? list) => list as JsonArray ?? [];

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", JsonValueKind.Null) => true,
        ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue<long>(out _),
        _ => false,
    };
}
