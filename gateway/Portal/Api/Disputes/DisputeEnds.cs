namespace SkillsHub.Portal.Api.Disputes;

/// <summary>What was recorded of how a dispute goes on or ends: it stays to be read when it is withdrawn.</summary>
public abstract record DisputeRecord
{
    /// <summary>Among those of its sort.</summary>
    public int Number { get; init; }

    /// <summary>Slug of the party that recorded it; null for the hub's staff.</summary>
    public string? Party { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public DisputeWithdrawal? Withdrawal { get; init; }
}

/// <summary>What holds once all whose word it needs have given it.</summary>
public abstract record DisputeEnd : DisputeRecord
{
    public string? Proof { get; init; }

    public DisputeStanding Standing { get; init; } = new();
}

public sealed record DisputeStanding
{
    public bool Holds { get; init; }

    /// <summary>Slugs of the parties whose word it awaits.</summary>
    public IReadOnlyList<string> Awaits { get; init; } = [];

    /// <summary>Whether it awaits that of the hub's staff.</summary>
    public bool AwaitsStaff { get; init; }

    public IReadOnlyList<DisputeWord> Words { get; init; } = [];
}

/// <param name="Party">Slug of the party that gave it; null for the hub's staff.</param>
/// <param name="Proof">Where it can be read.</param>
/// <param name="By">Who gave it.</param>
/// <param name="At">When.</param>
public sealed record DisputeWord(string? Party, string? Proof, string By, DateTimeOffset At);

public sealed record DisputeSettlement : DisputeEnd
{
    public DateOnly SettledOn { get; init; }

    public string Terms { get; init; } = "";

    public int? Amendment { get; init; }

    public int? Decision { get; init; }

    public DisputeReopening? Reopening { get; init; }
}

public sealed record DisputeReopening(DateOnly ReopenedOn, string Reason, string ReopenedBy, DateTimeOffset ReopenedAt);

public sealed record DisputeReferral : DisputeRecord
{
    public DateOnly ReferredOn { get; init; }

    public string Court { get; init; } = "";

    /// <summary>Number of the article that names the court; null where who referred it did.</summary>
    public string? Article { get; init; }

    public string? CaseNumber { get; init; }
}

public sealed record DisputeClosing : DisputeEnd
{
    /// <summary>Number of the referral whose end it is.</summary>
    public int Referral { get; init; }

    public string Outcome { get; init; } = "";

    public DateOnly ClosedOn { get; init; }

    public string? DecisionNumber { get; init; }

    public string Details { get; init; } = "";
}

public sealed record DisputeWithdrawal(string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);
