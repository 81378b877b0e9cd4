using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace SkillsHub.Web;

/// <summary>Says what is wrong with a request that cannot be read, in the client's words: the framework's name .NET types.</summary>
/// <param name="Fields">The fields at fault; empty when it is the request as a whole.</param>
/// <param name="Message">What is wrong.</param>
internal sealed partial record RequestFault(IReadOnlyList<string> Fields, string Message)
{
    private const string Body = "body";

    public static RequestFault Of(BadHttpRequestException bad) => bad.InnerException is JsonException json ? Of(json) : OfParameter(bad.Message);

    private static RequestFault Of(JsonException json)
    {
        var field = FieldOf(json);
        // The reader's exception inside means that it is no JSON at all; everything else is JSON that does not fit.
        if (json.InnerException is JsonException)
            return new([field], $"The body is not well-formed JSON (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}).");
        if (json.Message.Contains("could not be mapped to any", StringComparison.Ordinal))
            return new([field], $"{field} is not a property of this request.");
        if (MissingProperties().Match(json.Message) is { Success: true } missing)
            return Missing(missing.Groups["names"].Value);
        return json.Message.Contains("null value", StringComparison.Ordinal)
            ? new([field], $"{field} may not be null.")
            : new([field], $"{field} has the wrong type, or a value that is not known.");
    }

    private static RequestFault Missing(string quoted)
    {
        var names = quoted.Split(',', StringSplitOptions.TrimEntries).Select(name => name.Trim('\'', '.')).ToList();
        return new(names, $"Required and missing: {string.Join(", ", names)}.");
    }

    private static RequestFault OfParameter(string message)
    {
        if (MissingBody().IsMatch(message))
            return new([Body], "The request has no body: send a JSON object.");
        if (UnboundParameter().Match(message) is not { Success: true } unbound)
            return new([], message);
        var field = JsonNamingPolicy.CamelCase.ConvertName(unbound.Groups["name"].Value);
        return new([field], $"{field} cannot be read from {unbound.Groups["value"].Value}.");
    }

    private static string FieldOf(JsonException json) => json.Path?.TrimStart('$').TrimStart('.') is { Length: > 0 } field ? field : Body;

    [GeneratedRegex("including: (?<names>'.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MissingProperties();

    // No body at all, and the body null.
    [GeneratedRegex("^(Implicit body inferred for parameter|Required parameter \"[^\"]*\" was not provided from body)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MissingBody();

    [GeneratedRegex("^Failed to bind parameter \"[^\"]* (?<name>[^\" ]+)\" from (?<value>\".*\")\\.$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex UnboundParameter();
}
