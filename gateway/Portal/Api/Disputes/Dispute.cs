namespace SkillsHub.Portal.Api.Disputes;

/// <summary>A dispute about an agreement, as a list shows it.</summary>
public sealed record DisputeSummary
{
    public Guid Id { get; init; }

    public Guid AgreementId { get; init; }

    public string AgreementTitle { get; init; } = "";

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary>Slugs of the parties concerned.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Whether the hub's operator is one of those concerned.</summary>
    public bool ConcernsHub { get; init; }

    /// <summary>Slug of the party that opened it; null for the hub's staff.</summary>
    public string? Opener { get; init; }

    public DateOnly AroseOn { get; init; }

    public DateOnly NotifiedOn { get; init; }

    /// <summary>How many amicable steps stand.</summary>
    public int Steps { get; init; }

    public DateOnly? LastStepOn { get; init; }

    public DateOnly? ReferredOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public bool IsOpen => State == "open";
}

public sealed record Dispute
{
    public DisputeSummary Summary { get; init; } = new();

    /// <summary>What it is about, in words.</summary>
    public string Subject { get; init; } = "";

    public IReadOnlyList<string> Articles { get; init; } = [];

    public IReadOnlyList<int> Commitments { get; init; } = [];

    public IReadOnlyList<int> Findings { get; init; } = [];

    public string OpenedBy { get; init; } = "";

    public DateTimeOffset OpenedAt { get; init; }

    public DisputeClause Clause { get; init; } = new();

    public IReadOnlyList<DisputeStep> Steps { get; init; } = [];

    public IReadOnlyList<DisputeSettlement> Settlements { get; init; } = [];

    public DisputeReferral? Referral { get; init; }

    public DisputeClosing? Closing { get; init; }

    public DisputeAbandonment? Abandonment { get; init; }
}

/// <summary>What the text of an agreement says of disputes.</summary>
public sealed record DisputeClause
{
    public bool AmicableFirst { get; init; }

    public string? Court { get; init; }

    public string? Article { get; init; }

    public string? Quote { get; init; }

    /// <summary>Number of the amendment that wrote the article anew.</summary>
    public int? RewrittenBy { get; init; }
}

public sealed record DisputeStep
{
    public int Number { get; init; }

    public string Kind { get; init; } = "";

    public DateOnly Day { get; init; }

    public string Who { get; init; } = "";

    public string What { get; init; } = "";

    public string Proof { get; init; } = "";

    public int? Meeting { get; init; }

    public int? Decision { get; init; }

    /// <summary>Slug of the party that recorded it; null for the hub's staff.</summary>
    public string? Party { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public StepWithdrawal? Withdrawal { get; init; }
}

public sealed record StepWithdrawal(string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);

public sealed record DisputeSettlement
{
    public int Number { get; init; }

    public DateOnly SettledOn { get; init; }

    public string Terms { get; init; } = "";

    public int? Amendment { get; init; }

    public int? Decision { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public DisputeReopening? Reopening { get; init; }
}

public sealed record DisputeReopening(DateOnly ReopenedOn, string Reason, string ReopenedBy, DateTimeOffset ReopenedAt);

public sealed record DisputeReferral(DateOnly ReferredOn, string Court, string? Article, string? CaseNumber, string RecordedBy, DateTimeOffset RecordedAt);

public sealed record DisputeClosing(string Outcome, DateOnly ClosedOn, string Details, string RecordedBy, DateTimeOffset RecordedAt);

public sealed record DisputeAbandonment(DateOnly WithdrawnOn, string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);
