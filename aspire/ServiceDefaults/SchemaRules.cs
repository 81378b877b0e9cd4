using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SkillsHub.Web;

namespace SkillsHub.ServiceDefaults;

/// <summary>What generated schemas leave out: which members are always there, which are never null, and what our problem documents add.</summary>
internal static class SchemaRules
{
    // How the generator remembers, until it writes the reference, that a member which refers to another schema may be null.
    private const string NullableReference = "x-is-nullable-property";

    /// <summary>Two use cases may both name their input Request: in the document each bears the name of its use case.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name && type.Type is { IsNested: true, IsGenericType: false } nested
            ? nested.DeclaringType!.Name + name
            : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    public static async Task ApplyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is { } member)
            Narrow(schema, member);
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
            await DescribeProblemAsync(schema, context, cancellationToken);
        else
            Require(schema, context.JsonTypeInfo);
    }

    private static void Narrow(OpenApiSchema schema, JsonPropertyInfo member)
    {
        if (!Has<RequiredAttribute>(member) && !IsLeftOut(member))
            return;
        schema.Type &= ~JsonSchemaType.Null;
        schema.Metadata?.Remove(NullableReference);
    }

    private static void Require(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => schema.Properties?.ContainsKey(member.Name) == true))
        {
            if (IsLeftOut(member))
                schema.Required?.Remove(member.Name);
            else if (!member.IsGetNullable && member.AssociatedParameter is not { HasDefaultValue: true, IsMemberInitializer: false })
                (schema.Required ??= new HashSet<string>(StringComparer.Ordinal)).Add(member.Name);
        }
    }

    private static async Task DescribeProblemAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var text = await context.GetOrCreateSchemaAsync(typeof(string), parameterDescription: null, cancellationToken);
        var errors = await context.GetOrCreateSchemaAsync(typeof(IReadOnlyList<FieldError>), parameterDescription: null, cancellationToken);
        schema.AdditionalPropertiesAllowed = true;
        schema.Properties!["code"] = text;
        schema.Properties["traceId"] = text;
        schema.Properties["errors"] = errors;
        schema.Required = new HashSet<string>(StringComparer.Ordinal) { "code", "traceId" };
    }

    private static bool IsLeftOut(JsonPropertyInfo member) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }];

    private static bool Has<TAttribute>(JsonPropertyInfo member)
        where TAttribute : Attribute =>
        member.AttributeProvider?.IsDefined(typeof(TAttribute), inherit: false) == true;
}
