using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A dispute is before the court.</summary>
[EventContract("skillshub.partnership.dispute.referred.v1", Audience.Parties)]
public sealed record DisputeReferred : DisputeEvent
{
    /// <summary>The day of the referral.</summary>
    public required DateOnly ReferredOn { get; init; }

    /// <summary>Number of the article that names the court; null where the text names none.</summary>
    public string? Article { get; init; }
}
