namespace SkillsHub.Partnership.Audit;

/// <summary>Who changed what, when, from what to what. Written with the change itself; the database refuses to alter or delete it.</summary>
internal sealed class AuditEntry
{
    /// <summary>In the order of writing.</summary>
    public long Id { get; private init; }

    public required string Hub { get; init; }

    /// <summary>The agreement that it is about; null for what belongs to none.</summary>
    public required Guid? AgreementId { get; init; }

    /// <summary>What sort of thing was changed: the aggregate's name, <c>commitment</c>.</summary>
    public required string Subject { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>What it is called within the agreement, where it has a number there.</summary>
    public required int? SubjectNumber { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>What was different afterwards; empty for what is new or gone as a whole.</summary>
    public required IReadOnlyList<AuditChange> Changes { get; init; }

    /// <summary>Name of the person or program.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>Subject of the person's or program's token, for a name may be borne by two; null for the system itself, empty where it was not kept yet.</summary>
    public required string? ChangedById { get; init; }

    /// <summary>Slug of the partner for which it acted; null for the hub's own.</summary>
    public required string? Organisation { get; init; }

    /// <summary>Slugs of the parties that may read it beside the hub's staff; empty for all of the agreement's.</summary>
    public required IReadOnlyList<string> Readers { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
