using SkillsHub.Partnership.Amendments.Changes;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>An amendment that all have signed, or that somebody asks what it would do.</summary>
/// <param name="Number">In the agreement, from 1.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="Changes">What it changes.</param>
/// <param name="Entered">Numbers of the promises that it added, once it is in effect.</param>
internal sealed record AmendmentFact(int Number, DateOnly From, AmendmentChanges Changes, IReadOnlyList<int> Entered)
{
    /// <summary>Numbers of the lines that it added to the funding plan, once it is in effect.</summary>
    public IReadOnlyList<int> EnteredLines { get; init; } = [];
}
