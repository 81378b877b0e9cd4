using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A funder was asked for a grant.</summary>
[EventContract("skillshub.partnership.grant.asked.v1", Audience.Parties)]
public sealed record GrantAsked : GrantEvent;
