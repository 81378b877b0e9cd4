using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Proofs;

namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>What a party gave in kind.</summary>
internal sealed record ContributionView(
    Guid Id,
    string Party,
    int? Line,
    ContributionKind Kind,
    string Description,
    DateOnly From,
    DateOnly To,
    decimal? Quantity,
    string? Unit,
    Proof Proof,
    ProofStanding? ProofStanding,
    Valuation? Valuation,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    WithdrawalView? Withdrawal)
{
    public static ContributionView Of(Contribution contribution, IReadOnlyDictionary<Proof, ProofStanding> standings) => new(
        contribution.Id,
        contribution.Party,
        contribution.Line,
        contribution.Kind,
        contribution.Description,
        contribution.From,
        contribution.To,
        contribution.Quantity,
        contribution.Unit,
        contribution.Proof,
        standings.TryGetValue(contribution.Proof, out var standing) ? standing : null,
        contribution.Valuation,
        contribution.RecordedBy,
        contribution.RecordedAt,
        contribution.Withdrawal is { } withdrawal ? new(withdrawal.Reason, withdrawal.WithdrawnBy, withdrawal.WithdrawnAt) : null);
}
