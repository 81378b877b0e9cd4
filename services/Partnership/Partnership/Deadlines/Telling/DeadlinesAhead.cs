namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>What was computed of several agreements at once, before each is looked at in a transaction of its own.</summary>
/// <param name="Computed">Their deadlines, by agreement.</param>
/// <param name="Settled">The agreements of which there was nothing to tell: what is recorded since is told at the next look.</param>
internal sealed record DeadlinesAhead(IReadOnlyDictionary<Guid, ComputedDeadlines> Computed, IReadOnlySet<Guid> Settled);
