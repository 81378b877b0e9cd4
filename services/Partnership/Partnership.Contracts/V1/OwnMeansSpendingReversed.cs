using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An expense that the hub bore, or a part of it, was wrong and is taken back. In a stream of its own: it may come before what it takes back.</summary>
[EventContract("skillshub.partnership.own_means.spending_reversed.v1", Audience.Parties)]
public sealed record OwnMeansSpendingReversed : OwnMeansEvent;
