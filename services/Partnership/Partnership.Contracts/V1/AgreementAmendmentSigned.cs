using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>One party has signed an amendment.</summary>
[EventContract("skillshub.partnership.agreement.amendment_signed.v1", Audience.Parties)]
public sealed record AgreementAmendmentSigned : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the amendment in the agreement.</summary>
    public required int Amendment { get; init; }

    /// <summary>Slug of the party that signed.</summary>
    public required string Party { get; init; }

    /// <summary>Date of its signature.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Slugs of the parties whose signature is still missing.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>The first day on which the amendment holds, once all have signed.</summary>
    public DateOnly? EffectiveFrom { get; init; }
}
