using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>Those concerned have settled a dispute between them.</summary>
[EventContract("skillshub.partnership.dispute.settled.v1", Audience.Parties)]
public sealed record DisputeSettled : DisputeEvent
{
    /// <summary>The day of the settlement.</summary>
    public required DateOnly SettledOn { get; init; }

    /// <summary>Number of the amendment that carries its terms; null where none does.</summary>
    public int? Amendment { get; init; }

    /// <summary>Number of the committee's decision that carries them; null where none does.</summary>
    public int? Decision { get; init; }
}
