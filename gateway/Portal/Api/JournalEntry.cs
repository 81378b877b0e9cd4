using System.Text.Json;

namespace SkillsHub.Portal.Api;

/// <summary>A CloudEvent.</summary>
public sealed record JournalEntry
{
    public Guid Id { get; init; }

    public string Type { get; init; } = "";

    public string? Subject { get; init; }

    public DateTimeOffset Time { get; init; }

    public string? Sequence { get; init; }

    public JsonElement Data { get; init; }

    public string? Text(string name) =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
