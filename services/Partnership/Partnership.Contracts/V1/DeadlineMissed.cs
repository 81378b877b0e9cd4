using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A deadline passed, and what it asks for was not recorded in time.</summary>
[EventContract("skillshub.partnership.deadline.missed.v1", Audience.Parties)]
public sealed record DeadlineMissed : DeadlineEvent;
