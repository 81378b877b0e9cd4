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

    /// <summary>The agreement that the fact is of; null where it is of none.</summary>
    public Guid? Agreement => Guid.TryParse(Type.StartsWith("skillshub.partnership.agreement.", StringComparison.Ordinal) ? Text("aggregateId") : Text("agreementId"), out var id) ? id : null;

    public string? Text(string name) =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}
