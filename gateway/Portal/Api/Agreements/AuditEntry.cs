using System.Text.Json;

namespace SkillsHub.Portal.Api.Agreements;

/// <summary>Who changed what, when, from what to what.</summary>
public sealed record AuditEntry
{
    public long Id { get; init; }

    public string Action { get; init; } = "";

    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    public string ChangedBy { get; init; } = "";

    public string? Organisation { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}

public sealed record AuditChange
{
    public string Field { get; init; } = "";

    public JsonElement? From { get; init; }

    public JsonElement? To { get; init; }
}
