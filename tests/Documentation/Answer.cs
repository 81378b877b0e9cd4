using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SkillsHub.Documentation.Tests;

internal sealed record Answer(HttpStatusCode Status, JsonElement Body, HttpResponseHeaders Headers)
{
    public Guid Id => Body.GetProperty("id").GetGuid();

    public string? ETag => Headers.ETag?.ToString();

    public string? Code => Body.GetProperty("code").GetString();

    /// <summary>The fields that a problem document names.</summary>
    public IReadOnlyList<string?> Fields => [.. Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("field").GetString())];

    public IReadOnlyList<Guid> Ids => [.. Body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    public string? Text(string property) => Body.GetProperty(property).GetString();
}
