using Microsoft.AspNetCore.WebUtilities;

namespace SkillsHub.Portal.Api;

internal static class Query
{
    /// <summary>The path with those parameters that have a value.</summary>
    public static string Of(string path, params (string Name, string? Value)[] parameters) => QueryHelpers.AddQueryString(
        path,
        parameters.Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value)).Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)));
}
