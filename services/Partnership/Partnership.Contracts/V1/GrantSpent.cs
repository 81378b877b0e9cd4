using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An expense took a part of what the funder paid; <see cref="GrantEvent.StepId"/> is the expense. What others bear of it is theirs.</summary>
[EventContract("skillshub.partnership.grant.spent.v1", Audience.Parties)]
public sealed record GrantSpent : GrantEvent;
