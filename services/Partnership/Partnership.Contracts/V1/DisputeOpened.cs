using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party, or the hub's staff, opens a dispute.</summary>
[EventContract("skillshub.partnership.dispute.opened.v1", Audience.Parties)]
public sealed record DisputeOpened : DisputeEvent
{
    /// <summary>Slug of the party that opens it; null for the hub's staff.</summary>
    public string? Opener { get; init; }

    /// <summary>Whether the hub's operator is one of those concerned.</summary>
    public required bool ConcernsHub { get; init; }

    /// <summary>The day on which it arose.</summary>
    public required DateOnly AroseOn { get; init; }

    /// <summary>The day on which the others were notified of it: it is open from then on.</summary>
    public required DateOnly NotifiedOn { get; init; }

    /// <summary>Numbers of the articles that it is about.</summary>
    public required IReadOnlyList<string> Articles { get; init; }

    /// <summary>Numbers of the commitments that it is about.</summary>
    public required IReadOnlyList<int> Commitments { get; init; }

    /// <summary>Ranks, from 1, of the contradictions of the text that it is about.</summary>
    public required IReadOnlyList<int> Findings { get; init; }
}
