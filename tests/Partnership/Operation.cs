using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Tests;

/// <summary>What the service offers, as it says itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">In small letters.</param>
/// <param name="Path">With places for what it is about.</param>
internal sealed partial record Operation(string Name, string Method, string Path)
{
    /// <summary>The path to things that are not there.</summary>
    public string Filled() => Place().Replace(Path, place => place.Value switch
    {
        "{agreementId}" or "{id}" or "{stepId}" or "{voucherId}" or "{fulfilmentId}" => $"{Guid.CreateVersion7()}",
        "{agreedOn}" => "2026-03-01",
        "{party}" or "{slug}" => "commune-de-valcendre",
        "{section}" => "overview",
        _ => "1",
    });

    [GeneratedRegex(@"\{\w+\}", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Place();
}

/// <summary>Asks a service what it offers.</summary>
internal static class Operations
{
    public static async Task<IReadOnlyList<Operation>> OperationsAsync(this HttpClient anyone)
    {
        var document = JsonNode.Parse(await anyone.GetStringAsync(new Uri("/api/partnership/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;
        return [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => new Operation((string)operation.Value!["operationId"]!, operation.Key, path.Key.TrimEnd('/'))))];
    }
}
