using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An amendment is proposed: the parties are asked to sign it.</summary>
[EventContract("skillshub.partnership.agreement.amendment_proposed.v1", Audience.Parties)]
public sealed record AgreementAmendmentProposed : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the amendment in the agreement.</summary>
    public required int Amendment { get; init; }

    /// <summary>What the amendment is called.</summary>
    public required string AmendmentTitle { get; init; }

    /// <summary>Slug of the party that proposes it; null when the hub's staff does.</summary>
    public string? By { get; init; }

    /// <summary>Its own day; null when it holds from its last signature on.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Number of the committee's decision that asked for it; null where none did.</summary>
    public int? Decision { get; init; }

    /// <summary>Stable names of what it changes: <c>term.end</c>, <c>commitment.12</c>; <c>commitment.+3.1</c> for the first promise that amendment 3 adds.</summary>
    public required IReadOnlyList<string> Changed { get; init; }
}
