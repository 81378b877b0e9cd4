using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>A contribution as somebody records it.</summary>
internal sealed record ContributionDraft(
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
    Valuation? Valuation,
    string RecordedBy,
    DateTimeOffset RecordedAt);

/// <summary>What it is worth, and how that was found: without the method it is a guess.</summary>
/// <param name="Amount">EUR.</param>
/// <param name="Method">How it was found.</param>
internal sealed record Valuation(decimal Amount, string Method);
