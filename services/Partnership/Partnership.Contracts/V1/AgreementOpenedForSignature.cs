using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>Nothing blocks the signature any more: the parties are asked to sign.</summary>
[EventContract("skillshub.partnership.agreement.opened_for_signature.v1", Audience.Parties)]
public sealed record AgreementOpenedForSignature : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }
}
