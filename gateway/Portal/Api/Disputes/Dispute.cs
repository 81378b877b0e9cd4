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

    public IReadOnlyList<DisputeReferral> Referrals { get; init; } = [];

    public IReadOnlyList<DisputeClosing> Closings { get; init; } = [];

    public DisputeAbandonment? Abandonment { get; init; }
}

/// <summary>What the text of an agreement says of disputes.</summary>
public sealed record DisputeClause
{
    public bool AmicableFirst { get; init; }

    public string? Court { get; init; }

    /// <summary>The passages that say so, in the order of the text.</summary>
    public IReadOnlyList<ClauseSource> Sources { get; init; } = [];

    /// <summary>The passage in force that asks for an amicable attempt.</summary>
    public ClauseSource? Amicable { get; init; }

    /// <summary>The passage in force that names the court.</summary>
    public ClauseSource? CourtNamed { get; init; }
}

/// <param name="Article">Number of its article.</param>
/// <param name="Quote">Its words.</param>
/// <param name="RewrittenBy">Number of the amendment that wrote the article anew.</param>
public sealed record ClauseSource(string? Article, string Quote, int? RewrittenBy);

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

    public DisputeWithdrawal? Withdrawal { get; init; }
}

public sealed record DisputeAbandonment(DateOnly WithdrawnOn, string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);
