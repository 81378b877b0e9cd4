using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace SkillsHub.Testing.Services;

/// <summary>What a service tells programmers about itself.</summary>
public sealed class OpenApiDocument
{
    private readonly JsonElement root;

    private OpenApiDocument(JsonElement root) => this.root = root;

    /// <summary>Reads the document as anybody may. A type that the service's JSON context does not name makes it a 500.</summary>
    public static async Task<OpenApiDocument> ReadAsync(HttpClient client, string prefix)
    {
        using var answer = await client.GetAsync(new Uri($"{prefix}/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new OpenApiDocument(await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    /// <summary>Fails unless every operation has a name and a summary, and there are at least that many.</summary>
    public void DescribesOperations(int atLeast)
    {
        var operations = root.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        Assert.True(operations.Count >= atLeast, $"{operations.Count} operations");
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrWhiteSpace(operation.Value.GetProperty("operationId").GetString()));
            Assert.False(string.IsNullOrWhiteSpace(operation.Value.GetProperty("summary").GetString()));
        });
    }

    /// <summary>Whether a member of a schema is always there, and whether it may be null.</summary>
    public (bool Required, bool Nullable) Member(string schema, string name)
    {
        var described = root.GetProperty("components").GetProperty("schemas").GetProperty(schema);
        return (
            described.TryGetProperty("required", out var required) && required.EnumerateArray().Any(member => member.ValueEquals(name)),
            described.GetProperty("properties").GetProperty(name).ToString().Contains("\"null\"", StringComparison.Ordinal));
    }
}
