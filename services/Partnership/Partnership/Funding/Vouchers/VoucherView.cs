using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Proofs;

namespace SkillsHub.Partnership.Funding.Vouchers;

/// <param name="Id">Its identity.</param>
/// <param name="Proof">What justifies the expense or the step.</param>
/// <param name="RecordedBy">Who tied it.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Withdrawal">Why it justifies nothing any more; null while it does.</param>
/// <param name="ProofStanding">Whether it is still there; null in a list, and for a free document.</param>
internal sealed record VoucherView(Guid Id, Proof Proof, string RecordedBy, DateTimeOffset RecordedAt, WithdrawalView? Withdrawal = null, ProofStanding? ProofStanding = null)
{
    public static VoucherView Of(Voucher voucher, Voucher? withdrawal = null) => new(
        voucher.Id,
        voucher.Proof,
        voucher.RecordedBy,
        voucher.RecordedAt,
        withdrawal is null ? null : new(withdrawal.Reason!, withdrawal.RecordedBy, withdrawal.RecordedAt));
}
