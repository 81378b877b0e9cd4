namespace SkillsHub.Portal.Api;

/// <summary>What an organisation of a hub has.</summary>
public interface IOwned
{
    string Hub { get; }

    string Organisation { get; }
}

public sealed record Webhook : IOwned
{
    public Guid Id { get; init; }

    public string Hub { get; init; } = "";

    public string Organisation { get; init; } = "";

    public string Url { get; init; } = "";

    public IReadOnlyList<string> Types { get; init; } = [];

    public string State { get; init; } = "";

    /// <summary>What its heading says: one that is on and fails is not simply on.</summary>
    public string Shown => State == "active" && FailingSince is not null ? "failing" : State;

    public bool IsStopped => State == "stopped";

    public string? DisabledReason { get; init; }

    /// <summary><c>partner</c>, <c>gone</c> or <c>failing</c>; null while nothing disabled it.</summary>
    public string? Pause { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public long Pending { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Where its partner is written to when it is disabled.</summary>
    public string? ContactEmail { get; init; }

    public string? ContactLanguage { get; init; }

    /// <summary>Whether its receiver was asked if it wants to be told, and agreed.</summary>
    public bool Handshake { get; init; }

    public DateTimeOffset? ReplayedAt { get; init; }

    /// <summary>In the answer to creation and rotation, and nowhere else.</summary>
    public string? Secret { get; init; }
}

public sealed record WebhookDelivery
{
    public Guid Id { get; init; }

    public string Type { get; init; } = "";

    public int Attempt { get; init; }

    public bool Succeeded { get; init; }

    public int? Status { get; init; }

    public string? Error { get; init; }

    /// <summary>Why it failed, as a code.</summary>
    public string? Fault { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public int DurationMs { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public bool IsTest { get; init; }

    /// <summary>Size of what was sent.</summary>
    public int? Bytes { get; init; }

    /// <summary>The agreement that the event is of.</summary>
    public Guid? AgreementId { get; init; }
}
