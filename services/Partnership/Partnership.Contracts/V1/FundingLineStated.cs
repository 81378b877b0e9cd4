using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What a funder is to give was said, or is said otherwise from now on. What is null nobody knows.</summary>
[EventContract("skillshub.partnership.funding_plan.line_stated.v1", Audience.Parties)]
public sealed record FundingLineStated : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the plan.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that gives.</summary>
    public string? Funder { get; init; }

    /// <summary>What for, or in kind.</summary>
    public FundingNature? Nature { get; init; }

    /// <summary>Number of what the rate applies to.</summary>
    public int? Base { get; init; }

    /// <summary>Percent of the base.</summary>
    public decimal? Rate { get; init; }

    /// <summary>EUR, in the place of a rate.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether the amount is due in each of its fiscal years.</summary>
    public required bool IsPerYear { get; init; }

    /// <summary>EUR beyond which nothing is paid.</summary>
    public decimal? Ceiling { get; init; }

    /// <summary>The years for which it is given: their ranks from 1, or calendar years.</summary>
    public required IReadOnlyList<int> FiscalYears { get; init; }

    /// <summary>Number of the amendment by which it is said otherwise than before; null where none is named.</summary>
    public int? Amendment { get; init; }

    /// <summary>Number of the committee's decision by which it is said; null where none is named.</summary>
    public int? Decision { get; init; }
}
