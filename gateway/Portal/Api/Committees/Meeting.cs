namespace SkillsHub.Portal.Api.Committees;

/// <summary>A meeting as a list shows it.</summary>
public sealed record MeetingSummary
{
    public int Number { get; init; }

    public string State { get; init; } = "";

    public DateOnly Day { get; init; }

    public TimeOnly? StartsAt { get; init; }

    public string? Place { get; init; }

    public int Waiting { get; init; }

    public int Decisions { get; init; }

    public string? Minutes { get; init; }

    public bool IsOpen => State is "planned" or "convened";
}

public sealed record Meeting
{
    public MeetingSummary Summary { get; init; } = new();

    public string AgreementTitle { get; init; } = "";

    public string? Link { get; init; }

    public MeetingRules Rules { get; init; } = new();

    public Convocation? Convocation { get; init; }

    public MeetingCancellation? Cancellation { get; init; }

    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>Who sits on its day.</summary>
    public IReadOnlyList<Member> Sitting { get; init; } = [];

    public IReadOnlyList<Attendance> Attendance { get; init; } = [];

    public int? Voices { get; init; }

    public bool? HasQuorum { get; init; }

    public Minutes? Minutes { get; init; }

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Those whom the last news of it reached by no mail, as far as it is the reader's to tell them.</summary>
    public IReadOnlyList<Member> Untold { get; init; } = [];

    /// <summary>Those of them who were told by other means.</summary>
    public IReadOnlyList<Telling> Told { get; init; } = [];
}

public sealed record Telling
{
    public Member Member { get; init; } = new();

    public string Means { get; init; } = "";

    public DateOnly ToldOn { get; init; }

    public string NotedBy { get; init; } = "";

    public DateTimeOffset NotedAt { get; init; }
}

public sealed record Convocation
{
    public DateOnly ConvenedOn { get; init; }

    /// <summary>Whether fewer days lay before the meeting than the agreement sets.</summary>
    public bool IsShort { get; init; }

    public IReadOnlyList<Member> Members { get; init; } = [];

    public string RecordedBy { get; init; } = "";

    /// <summary>The convocations of those who were named since.</summary>
    public IReadOnlyList<LaterConvocation> Later { get; init; } = [];
}

public sealed record LaterConvocation
{
    public DateOnly ConvenedOn { get; init; }

    public bool IsShort { get; init; }

    /// <summary>Their numbers.</summary>
    public IReadOnlyList<int> Members { get; init; } = [];
}

public sealed record MeetingCancellation
{
    public string Reason { get; init; } = "";

    public string CancelledBy { get; init; } = "";

    public DateTimeOffset CancelledAt { get; init; }
}

public sealed record AgendaItem
{
    public int Number { get; init; }

    public int Rank { get; init; }

    public string Title { get; init; } = "";

    public string? Details { get; init; }

    public AgendaOrigin Origin { get; init; } = new();

    /// <summary>Slug of the organisation that proposed it; null for the hub's staff.</summary>
    public string? ProposedBy { get; init; }

    public string WrittenBy { get; init; } = "";

    public string State { get; init; } = "";

    public string? Reason { get; init; }

    public bool IsLate { get; init; }
}

public sealed record AgendaOrigin
{
    public string Kind { get; init; } = "free";

    public string? Reference { get; init; }

    public string? Title { get; init; }
}

public sealed record Attendance
{
    public Member Member { get; init; } = new();

    public string Presence { get; init; } = "";

    public int? RepresentedBy { get; init; }
}

public sealed record Minutes
{
    public string Text { get; init; } = "";

    public string State { get; init; } = "";

    public string WrittenBy { get; init; } = "";

    public DateTimeOffset WrittenAt { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public int? ApprovedAt { get; init; }
}

public sealed record Decision
{
    public int Number { get; init; }

    public int Meeting { get; init; }

    public DateOnly Day { get; init; }

    public string Kind { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>Null when all agreed.</summary>
    public Votes? Votes { get; init; }

    public int? Finding { get; init; }

    public DateOnly? FirstYearFrom { get; init; }

    public DateOnly? FirstFiscalYearFrom { get; init; }

    public int? FiscalYear { get; init; }

    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>What the plan held for the year whose budget it approves.</summary>
    public ApprovedBudget? Budget { get; init; }

    /// <summary>The amendments that were proposed because it asks for one.</summary>
    public IReadOnlyList<DecisionAnswer> Answers { get; init; } = [];

    public int? Replaces { get; init; }

    public int? ReplacedBy { get; init; }
}

public sealed record ApprovedBudget
{
    public decimal KnownSoFar { get; init; }

    public IReadOnlyList<int> UnknownLines { get; init; } = [];

    /// <summary>Null when nothing is known: a sum of unknown shares is not zero.</summary>
    public decimal? Known => KnownSoFar == 0 && UnknownLines.Count > 0 ? null : KnownSoFar;
}

/// <param name="Amendment">Its number.</param>
/// <param name="State">How far it has come.</param>
public sealed record DecisionAnswer(int Amendment, string State);

public sealed record Votes
{
    public int For { get; init; }

    public int Against { get; init; }

    public int Abstained { get; init; }
}
