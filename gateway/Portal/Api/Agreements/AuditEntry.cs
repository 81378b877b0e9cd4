using System.Text.Json;

namespace SkillsHub.Portal.Api.Agreements;

/// <summary>Who changed what, when, from what to what.</summary>
public sealed record AuditEntry
{
    public long Id { get; init; }

    /// <summary>Null for what belongs to no agreement.</summary>
    public Guid? AgreementId { get; init; }

    /// <summary>What sort of thing was changed: <c>agreement</c>, <c>commitment</c>.</summary>
    public string Subject { get; init; } = "";

    public Guid SubjectId { get; init; }

    public int? SubjectNumber { get; init; }

    public string Action { get; init; } = "";

    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    public string ChangedBy { get; init; } = "";

    /// <summary>Null for the system itself, whatever a person is called.</summary>
    public string? ChangedById { get; init; }

    public string? Organisation { get; init; }

    public DateTimeOffset ChangedAt { get; init; }
}

public sealed record AuditChange
{
    public string Field { get; init; } = "";

    public JsonElement? From { get; init; }

    public JsonElement? To { get; init; }
}
