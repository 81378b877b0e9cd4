using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>
/// The part of an expense that one grant bears, or the hub itself. What it says of its expense and grant never changes and stands here
/// again, so that a funder's year is read from this table alone.
/// </summary>
internal sealed class Allocation
{
    public required Guid ExpenseId { get; init; }

    /// <summary>In the expense, from 1.</summary>
    public required int Rank { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>Number of the grant; null for the hub's own means.</summary>
    public required int? Grant { get; init; }

    /// <summary>Slug of the party that gave the grant; null for the hub's own means.</summary>
    public required string? Funder { get; init; }

    /// <summary>That of the grant; null where it is no single year's.</summary>
    public required int? FiscalYear { get; init; }

    public required DateOnly SpentOn { get; init; }

    public required ActivityFamily Family { get; init; }

    public required FundingNature Nature { get; init; }

    /// <summary>EUR; negative in a reversal.</summary>
    public required decimal Amount { get; init; }

    public bool IsOwnMeans => Funder is null;
}
