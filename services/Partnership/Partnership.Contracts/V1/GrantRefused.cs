using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A funder refused what was asked, all or a part of it.</summary>
[EventContract("skillshub.partnership.grant.refused.v1", Audience.Parties)]
public sealed record GrantRefused : GrantEvent;
