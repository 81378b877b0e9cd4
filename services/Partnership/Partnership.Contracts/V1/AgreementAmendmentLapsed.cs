using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A proposed or signed amendment comes to nothing by a rule: by its day it can no longer be applied. Nothing of it takes effect.</summary>
[EventContract("skillshub.partnership.agreement.amendment_lapsed.v1", Audience.Parties)]
public sealed record AgreementAmendmentLapsed : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the amendment in the agreement.</summary>
    public required int Amendment { get; init; }

    /// <summary>Code of the rule that it breaks.</summary>
    public required string Rule { get; init; }

    /// <summary>What stands against it, in words.</summary>
    public required string Reason { get; init; }
}
