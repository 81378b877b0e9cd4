namespace SkillsHub.Portal.Api;

public sealed record ParkedMessage
{
    public long Sequence { get; init; }

    public string Stream { get; init; } = "";

    public int Position { get; init; }

    public string Type { get; init; } = "";

    public DateTimeOffset ParkedAt { get; init; }

    public int Attempts { get; init; }

    public string? LastError { get; init; }

    public long Waiting { get; init; }
}

/// <summary>A mail that was refused for good; whom it is for is not said.</summary>
public sealed record ParkedMail
{
    public Guid Id { get; init; }

    /// <summary>What it was about.</summary>
    public string Key { get; init; } = "";

    public DateTimeOffset ParkedAt { get; init; }

    public int Attempts { get; init; }

    public string Reason { get; init; } = "";
}

/// <summary>An event that the journal cannot take yet, or cannot take at all.</summary>
public sealed record WaitingEvent
{
    public string Stream { get; init; } = "";

    public int StreamPosition { get; init; }

    /// <summary>The position that the journal waits for.</summary>
    public int MissingFrom { get; init; }

    /// <summary>The last position missing before it, when nothing of its stream waits in front of it.</summary>
    public int? MissingUpTo { get; init; }

    public Guid EventId { get; init; }

    public string Type { get; init; } = "";

    public DateTimeOffset OccurredAt { get; init; }

    public DateTimeOffset ArrivedAt { get; init; }

    /// <summary>The event that the journal has at its position.</summary>
    public PositionHolder? Holder { get; init; }

    /// <summary>Whether another event holds its position.</summary>
    public bool IsConflict { get; init; }
}

public sealed record PositionHolder
{
    public Guid EventId { get; init; }

    public string Type { get; init; } = "";

    /// <summary>Nothing but a mark that its position was discarded or skipped.</summary>
    public bool IsMarker => Type == "skillshub.messaging.stream.position_discarded.v1";

    public DateTimeOffset OccurredAt { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}

public sealed record DeadLetter
{
    public Guid Id { get; init; }

    public string Queue { get; init; } = "";

    public string? MessageType { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }
}
