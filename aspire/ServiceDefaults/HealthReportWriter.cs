using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SkillsHub.ServiceDefaults;

/// <summary>Says which check is not well, and why, without exception texts: those stay in the log.</summary>
internal static partial class HealthReportWriter
{
    public static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new Health(
                report.Status.ToString(),
                report.Entries.ToDictionary(
                    entry => entry.Key,
                    entry => new Check(entry.Value.Status.ToString(), entry.Value.Description),
                    StringComparer.Ordinal)),
            HealthJson.Default.Health,
            contentType: null,
            context.RequestAborted);

    internal sealed record Health(string Status, Dictionary<string, Check> Checks);

    internal sealed record Check(string Status, string? Description);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Health))]
    internal sealed partial class HealthJson : JsonSerializerContext;
}
