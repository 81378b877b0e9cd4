using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What rates of the funding plan apply to was said, or is said otherwise from now on.</summary>
[EventContract("skillshub.partnership.funding_plan.base_stated.v1", Audience.Parties)]
public sealed record FundingBaseStated : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the plan.</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public required string Name { get; init; }

    /// <summary>EUR, of each year where it is a year's; null when unknown.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether each fiscal year has one of its own.</summary>
    public required bool IsPerYear { get; init; }

    /// <summary>Years whose amount is another than the rest's.</summary>
    public required IReadOnlyList<FundingYearAmount> Years { get; init; }

    /// <summary>Number of the amendment by which it is said otherwise than before; null where none is named.</summary>
    public int? Amendment { get; init; }

    /// <summary>Number of the committee's decision by which it is said; null where none is named.</summary>
    public int? Decision { get; init; }
}
