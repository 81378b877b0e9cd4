using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party has received a letter by which another renews or terminates the agreement.</summary>
[EventContract("skillshub.partnership.notice.received.v1", Audience.Parties)]
public sealed record NoticeReceived : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What the letter says.</summary>
    public required NoticePurpose Purpose { get; init; }

    /// <summary>Slug of the party that sent it.</summary>
    public required string From { get; init; }

    /// <summary>Slugs of the parties to which it went that have it now: one.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Its number at the post office.</summary>
    public required string Number { get; init; }

    /// <summary>The day on the receipt.</summary>
    public required DateOnly ReceivedOn { get; init; }
}
