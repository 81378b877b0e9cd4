namespace SkillsHub.Partnership.Committee.Meetings.Agenda;

/// <summary>A point of a meeting's agenda.</summary>
internal sealed class AgendaItem
{
    /// <summary>In the meeting, from 1; it stays.</summary>
    public required int Number { get; init; }

    /// <summary>Its place among those that are on the agenda, from 1; 0 for one that is not.</summary>
    public int Rank { get; internal set; }

    public required string Title { get; init; }

    public string? Details { get; init; }

    public required AgendaOrigin Origin { get; init; }

    /// <summary>Slug of the member organisation that proposed it; null for the hub's staff.</summary>
    public string? ProposedBy { get; init; }

    public required string WrittenBy { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public AgendaState State { get; private set; }

    /// <summary>Why it is not taken.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether it came on the agenda after the convocation.</summary>
    public bool IsLate { get; private set; }

    internal void Accept(int rank, bool isLate) => (State, Rank, IsLate) = (AgendaState.Accepted, rank, isLate);

    internal void Decline(string reason) => (State, Rank, Reason) = (AgendaState.Declined, 0, reason);
}

internal enum AgendaState
{
    /// <summary>The hub's staff has not answered yet.</summary>
    Proposed,

    Accepted,

    Declined,
}
