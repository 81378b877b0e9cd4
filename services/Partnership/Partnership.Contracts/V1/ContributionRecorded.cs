using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party gave something that is no money, with proof. What people write of it may name a person, and stays where it was recorded.</summary>
[EventContract("skillshub.partnership.contribution.recorded.v1", Audience.Parties)]
public sealed record ContributionRecorded : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>Slug of the party, alone.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Slug of the party that gave it.</summary>
    public required string Party { get; init; }

    /// <summary>Number of the plan's line that promised it; null where none did.</summary>
    public int? Line { get; init; }

    /// <summary>What it is.</summary>
    public required ContributionKind Kind { get; init; }

    /// <summary>First day of it.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of it.</summary>
    public required DateOnly To { get; init; }

    /// <summary>How much; null where that was not said. Its unit is in words of people, and stays out.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>EUR that it is worth; null where nobody valued it.</summary>
    public decimal? Valuation { get; init; }

    /// <summary>What shows it.</summary>
    public required ProofKind ProofKind { get; init; }
}
