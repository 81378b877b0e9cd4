using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace SkillsHub.Web;

/// <summary>Source-generated JSON for requests and responses.</summary>
public static class JsonExtensions
{
    /// <summary>
    /// Reads and writes these types by generated code. From the first call on there is no reflection to fall back on: a type
    /// that no context names fails when the endpoints are built, or when the OpenAPI document is.
    /// </summary>
    /// <param name="services">The process's services.</param>
    /// <param name="types">The service's <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddJson(this IServiceCollection services, IJsonTypeInfoResolver types) =>
        services.ConfigureHttpJsonOptions(options =>
        {
            var chain = options.SerializerOptions.TypeInfoResolverChain;
            foreach (var reflection in chain.OfType<DefaultJsonTypeInfoResolver>().ToList())
                chain.Remove(reflection);
            if (!chain.Contains(CommonJson.Default))
                chain.Add(CommonJson.Default);
            chain.Insert(0, types);
        });
}
