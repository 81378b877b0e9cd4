using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>An expense as somebody records it.</summary>
internal sealed record ExpenseDraft(
    Guid Id,
    DateOnly SpentOn,
    decimal Amount,
    string Supplier,
    string Label,
    string? Invoice,
    ActivityFamily Family,
    FundingNature Nature,
    IReadOnlyList<AllocationDraft> Allocations,
    string RecordedBy,
    DateTimeOffset RecordedAt);

/// <param name="Grant">Number of the grant that bears it; null for the hub's own means.</param>
/// <param name="Amount">EUR.</param>
internal sealed record AllocationDraft(int? Grant, decimal Amount);
