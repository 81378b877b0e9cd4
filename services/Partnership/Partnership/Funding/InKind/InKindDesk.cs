using SkillsHub.Partnership.Proofs;

namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>Contributions as the caller may see them, with where their proofs stand.</summary>
internal sealed class InKindDesk(FundingDesk desk, ProofTargets targets, TimeProvider clock)
{
    public IQueryable<Contribution> Of(Guid agreementId) => desk.ContributionsOf(agreementId);

    public async Task<IReadOnlyList<ContributionView>> ViewsAsync(IReadOnlyList<Contribution> contributions, CancellationToken cancellationToken)
    {
        if (contributions.Count == 0)
            return [];
        var standings = await targets.StandingsAsync(contributions[0].Hub, contributions.Select(contribution => contribution.Proof), clock.GetUtcNow(), cancellationToken);
        return [.. contributions.Select(contribution => ContributionView.Of(contribution, standings))];
    }
}
