using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A deadline is near enough to be prepared.</summary>
[EventContract("skillshub.partnership.deadline.approaching.v1", Audience.Parties)]
public sealed record DeadlineApproaching : DeadlineEvent;
