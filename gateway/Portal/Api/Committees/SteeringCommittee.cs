namespace SkillsHub.Portal.Api.Committees;

/// <summary>The steering committee of an agreement in force.</summary>
public sealed record SteeringCommittee
{
    public Guid AgreementId { get; init; }

    public string AgreementTitle { get; init; } = "";

    public string AgreementState { get; init; } = "";

    /// <summary>Whether the reader may read the agreement too.</summary>
    public bool IsParty { get; init; }

    /// <summary>What the text calls it; empty where it names none.</summary>
    public string Name { get; init; } = "";

    public MeetingRules Rules { get; init; } = new();

    public IReadOnlyList<Seat> Seats { get; init; } = [];

    public IReadOnlyList<DueMeeting> Due { get; init; } = [];

    public MeetingSummary? Next { get; init; }

    /// <summary>The day from which the reader reads nothing of it any more; null for whoever reads on.</summary>
    public DateOnly? LeftOn { get; init; }
}

public sealed record MeetingRules
{
    public int? NoticeDays { get; init; }

    public int? Quorum { get; init; }

    public string? Article { get; init; }
}

public sealed record Seat
{
    public int Number { get; init; }

    public string Name { get; init; } = "";

    public string? Party { get; init; }

    public string? Organisation { get; init; }

    public string Voice { get; init; } = "";

    /// <summary>How many sit at once; null where the text does not say.</summary>
    public int? Count { get; init; }

    public bool IsInvited { get; init; }

    /// <summary>Whether the hub's staff said whose it is, and not the text or an amendment.</summary>
    public bool IsLinked { get; init; }

    public bool HasLeft { get; init; }

    /// <summary>The first day on which nobody sits on it any more; null while it is one.</summary>
    public DateOnly? ClosedFrom { get; init; }

    /// <summary>Where the text gives it; null for what was read, and for who is invited.</summary>
    public string? Article { get; init; }

    /// <summary>Number of the amendment that gives it.</summary>
    public int? Amendment { get; init; }

    public bool IsOver => HasLeft || ClosedFrom is not null;

    public IReadOnlyList<Member> Members { get; init; } = [];
}

public sealed record Member
{
    public int Number { get; init; }

    public string SeatName { get; init; } = "";

    public string Name { get; init; } = "";

    public string Role { get; init; } = "";

    public string Voice { get; init; } = "";

    public bool IsSubstitute { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Whether the person sits today.</summary>
    public bool Sits { get; init; }

    /// <summary>Where who sits for no party is convened by mail; null where there is no address.</summary>
    public NoticeContact? Contact { get; init; }
}

public sealed record DueMeeting
{
    public int? Year { get; init; }

    public int? Rank { get; init; }

    public DateOnly? Day { get; init; }

    public string State { get; init; } = "";

    public DateOnly? HeldOn { get; init; }

    public string? Article { get; init; }
}

/// <summary>What waits in a committee.</summary>
public sealed record CommitteeSummary
{
    public Guid AgreementId { get; init; }

    public string AgreementTitle { get; init; } = "";

    public MeetingSummary? Next { get; init; }

    /// <summary>Numbers of the meetings whose day is past, and of which nobody has said whether they were held.</summary>
    public IReadOnlyList<int> ToRecord { get; init; } = [];

    public int Waiting { get; init; }

    public IReadOnlyList<int> ToApprove { get; init; } = [];

    /// <summary>Numbers of the decisions that ask for an amendment which nobody has proposed yet.</summary>
    public IReadOnlyList<int> ToAmend { get; init; } = [];
}
