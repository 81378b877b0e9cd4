using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The parties are no longer asked to sign: the agreement is a draft again, and its open points can change.</summary>
[EventContract("skillshub.partnership.agreement.returned_to_draft.v1", Audience.Parties)]
public sealed record AgreementReturnedToDraft : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Why it was returned.</summary>
    public required string Reason { get; init; }
}
