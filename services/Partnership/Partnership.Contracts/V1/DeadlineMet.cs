using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What a deadline asks for was done in time.</summary>
[EventContract("skillshub.partnership.deadline.met.v1", Audience.Parties)]
public sealed record DeadlineMet : DeadlineEvent;
