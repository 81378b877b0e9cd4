using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>One of those concerned says that a dispute ended, or confirms it, and others have yet to: it does not hold before they do.</summary>
[EventContract("skillshub.partnership.dispute.end_announced.v1", Audience.Parties)]
public sealed record DisputeEndAnnounced : DisputeEvent
{
    /// <summary>A settlement, or an end before the court.</summary>
    public required DisputeEndKind End { get; init; }

    /// <summary>Its number among those of its kind in the dispute.</summary>
    public required int Number { get; init; }

    /// <summary>What became of it before the court; null for a settlement.</summary>
    public DisputeOutcome? Outcome { get; init; }

    /// <summary>The day of the end.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Slugs of the parties whose word it awaits.</summary>
    public required IReadOnlyList<string> Awaits { get; init; }

    /// <summary>Whether it awaits the word of the hub's staff.</summary>
    public required bool AwaitsStaff { get; init; }
}
