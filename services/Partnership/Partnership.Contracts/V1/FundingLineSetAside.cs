using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A line of the funding plan counts no more.</summary>
[EventContract("skillshub.partnership.funding_plan.line_set_aside.v1", Audience.Parties)]
public sealed record FundingLineSetAside : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the plan.</summary>
    public required int Number { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Number of the amendment by which it is said otherwise than before; null where none is named.</summary>
    public int? Amendment { get; init; }
}
