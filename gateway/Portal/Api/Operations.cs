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

public sealed record DeadLetter
{
    public Guid Id { get; init; }

    public string Queue { get; init; } = "";

    public string? MessageType { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }
}
