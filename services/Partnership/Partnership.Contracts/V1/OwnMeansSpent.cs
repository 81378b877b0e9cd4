using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The hub bears an expense, or a part of it, itself.</summary>
[EventContract("skillshub.partnership.own_means.spent.v1", Audience.Parties)]
public sealed record OwnMeansSpent : OwnMeansEvent;
