using SkillsHub.Partnership.Commitments;

namespace SkillsHub.Partnership.Funding.Ledger.Vouchers;

/// <summary>A piece that justifies an expense. It may come after it; like the ledger it is only added to.</summary>
internal sealed class Voucher
{
    public required Guid Id { get; init; }

    public required Guid ExpenseId { get; init; }

    public required Proof Proof { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
