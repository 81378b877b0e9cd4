namespace SkillsHub.Portal.Api.Agreements;

/// <summary>A line of an agreement's register, as it stands today.</summary>
public sealed record Commitment
{
    public Guid Id { get; init; }

    public int Number { get; init; }

    /// <summary><c>party</c>, <c>everybody</c> or <c>nobody</c>.</summary>
    public string Promisor { get; init; } = "";

    public string? Party { get; init; }

    public string? Article { get; init; }

    public string Text { get; init; } = "";

    /// <summary>What the text makes it depend on, in its words.</summary>
    public string? Condition { get; init; }

    public string? Owner { get; init; }

    public CommitmentSchedule? Schedule { get; init; }

    public string State { get; init; } = "";

    public DateOnly? NextDueOn { get; init; }

    public int Late { get; init; }

    /// <summary>How many days passed without, and were put off since.</summary>
    public int PutOff { get; init; }

    /// <summary>What shows that it was kept: the proof that most needs to be looked at, else the latest.</summary>
    public ShownProof? Proof { get; init; }

    /// <summary>How many proofs count.</summary>
    public int Fulfilled { get; init; }

    /// <summary>What amendments made of it; null while none did.</summary>
    public CommitmentAmendments? Amendments { get; init; }

    /// <summary>Whether all parties signed it as it stands: another amendment changes it.</summary>
    public bool IsAmended => Amendments is { AddedBy: not null } or { ChangedBy: not null };

    /// <summary>Whether somebody may still say whose it is: what the parties signed tells, but for a line of nobody.</summary>
    public bool MayAttribute => !IsAmended || (Amendments is { AddedBy: null } && Promisor == "nobody");
}

public sealed record CommitmentAmendments(int? AddedBy, int? ChangedBy, string? OriginalText, DateOnly? EndedOn);

public sealed record CommitmentSchedule
{
    public string Kind { get; init; } = "";

    public DateOnly? DueOn { get; init; }

    public int? EveryMonths { get; init; }
}

public sealed record CommitmentDetails
{
    public Commitment Commitment { get; init; } = new();

    public Source Source { get; init; } = new();

    /// <summary>The day on the hub's calendar.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The days that passed without proof, and the next one.</summary>
    public IReadOnlyList<DateOnly> Waiting { get; init; } = [];

    /// <summary>Days that had passed without when they were put off.</summary>
    public IReadOnlyList<Postponement> Postponements { get; init; } = [];

    public IReadOnlyList<Fulfilment> Fulfilments { get; init; } = [];

    /// <summary>Why it does not count; null as long as it does.</summary>
    public SettingAside? Aside { get; init; }
}

public sealed record Postponement(IReadOnlyList<DateOnly> Missed, DateOnly? DueOn, string Reason, string RecordedBy, DateTimeOffset RecordedAt);

public sealed record SettingAside
{
    public const string Ending = "commitment.ended";

    /// <summary>In somebody's words, or the code of the rule by which it holds no longer.</summary>
    public string Reason { get; init; } = "";

    public bool IsEnding => Reason == Ending;

    public string SetAsideBy { get; init; } = "";

    public DateTimeOffset SetAsideAt { get; init; }
}

public sealed record Fulfilment
{
    public Guid Id { get; init; }

    public DateOnly? Occurrence { get; init; }

    public DateOnly FulfilledOn { get; init; }

    public Proof Proof { get; init; } = new();

    /// <summary><c>confirmed</c>, <c>unverified</c>, <c>gone</c> or <c>notYetHeld</c>; null for a free document.</summary>
    public string? ProofStanding { get; init; }

    public string? Note { get; init; }

    public string RecordedBy { get; init; } = "";

    /// <summary>Slug of the organisation that recorded it; null for the hub's staff.</summary>
    public string? Organisation { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Withdrawal? Withdrawal { get; init; }
}

/// <param name="Proof">What shows it.</param>
/// <param name="Standing"><c>confirmed</c>, <c>unverified</c>, <c>gone</c> or <c>notYetHeld</c>; null for a free document.</param>
public sealed record ShownProof(Proof Proof, string? Standing);

public sealed record Proof
{
    public string Kind { get; init; } = "";

    public string Reference { get; init; } = "";

    public string Title { get; init; } = "";
}

public sealed record Withdrawal
{
    public string Reason { get; init; } = "";

    public string WithdrawnBy { get; init; } = "";

    public DateTimeOffset WithdrawnAt { get; init; }
}

/// <summary>How far the parties are.</summary>
public sealed record CommitmentProgress
{
    public IReadOnlyList<ProgressLine> Parties { get; init; } = [];

    /// <summary>Those that have lines, to ask for lines by; <c>-</c> for lines outside articles.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];
}

public sealed record ProgressLine
{
    /// <summary><c>party</c>, <c>everybody</c> or <c>nobody</c>.</summary>
    public string Promisor { get; init; } = "";

    public string? Party { get; init; }

    public int Total { get; init; }

    public int Done { get; init; }

    public int Ongoing { get; init; }

    public int Planned { get; init; }

    public int Overdue { get; init; }

    public int Unplanned { get; init; }

    /// <summary>Among the others, those of which a day passed without and was put off since.</summary>
    public int PutOff { get; init; }

    public int Of(string state) => state switch
    {
        "done" => Done,
        "ongoing" => Ongoing,
        "planned" => Planned,
        "overdue" => Overdue,
        _ => Unplanned,
    };
}
