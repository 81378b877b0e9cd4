using SkillsHub.Partnership.Proofs;

namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>Contributions as the caller may see them: the hub's staff all, a party its own.</summary>
internal sealed class InKindDesk(PartnershipDbContext context, FundingDesk desk, ProofTargets targets, TimeProvider clock)
{
    public IQueryable<Contribution> Of(Guid agreementId)
    {
        var contributions = context.Contributions.Where(contribution => contribution.AgreementId == agreementId);
        return desk.OnlyFunder is { } party ? contributions.Where(contribution => contribution.Party == party) : contributions;
    }

    public async Task<IReadOnlyList<ContributionView>> ViewsAsync(IReadOnlyList<Contribution> contributions, CancellationToken cancellationToken)
    {
        if (contributions.Count == 0)
            return [];
        var standings = await targets.StandingsAsync(contributions[0].Hub, contributions.Select(contribution => contribution.Proof), clock.GetUtcNow(), cancellationToken);
        return [.. contributions.Select(contribution => ContributionView.Of(contribution, standings))];
    }
}
