using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The court's own number of a case was said, or corrected. It is read where it stands.</summary>
[EventContract("skillshub.partnership.dispute.case_numbered.v1", Audience.Parties)]
public sealed record DisputeCaseNumbered : DisputeEvent
{
    /// <summary>Number of the referral in the dispute.</summary>
    public required int Referral { get; init; }

    /// <summary>The day of the referral.</summary>
    public required DateOnly ReferredOn { get; init; }
}
