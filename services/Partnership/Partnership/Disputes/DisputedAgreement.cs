using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Disputes;

/// <summary>An agreement in force, or that was, with what a dispute about it is held against.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Clause">What its text says of disputes.</param>
/// <param name="Articles">Numbers of its articles.</param>
/// <param name="Today">The day on the hub's calendar.</param>
internal sealed record DisputedAgreement(Agreement Agreement, DisputeClause Clause, IReadOnlyCollection<string> Articles, DateOnly Today);
