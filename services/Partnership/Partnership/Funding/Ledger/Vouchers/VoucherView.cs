using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Proofs;

namespace SkillsHub.Partnership.Funding.Ledger.Vouchers;

/// <param name="Id">Its identity.</param>
/// <param name="Proof">What justifies the expense.</param>
/// <param name="RecordedBy">Who tied it to the expense.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="ProofStanding">Whether it is still there; null in a list, and for a free document.</param>
internal sealed record VoucherView(Guid Id, Proof Proof, string RecordedBy, DateTimeOffset RecordedAt, ProofStanding? ProofStanding = null)
{
    public static VoucherView Of(Voucher voucher) => new(voucher.Id, voucher.Proof, voucher.RecordedBy, voucher.RecordedAt);
}
