using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A funder granted a sum.</summary>
[EventContract("skillshub.partnership.grant.granted.v1", Audience.Parties)]
public sealed record GrantGranted : GrantEvent;
