using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The last party that an amendment awaited has left: all that remain have signed it.</summary>
[EventContract("skillshub.partnership.agreement.amendment_settled.v1", Audience.Parties)]
public sealed record AgreementAmendmentSettled : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the amendment in the agreement.</summary>
    public required int Amendment { get; init; }

    /// <summary>Slug of the party that left.</summary>
    public required string Left { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }
}
