using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A letter by which a party renews or terminates the agreement came back, since its addressee did not fetch it.</summary>
[EventContract("skillshub.partnership.notice.returned.v1", Audience.Parties)]
public sealed record NoticeReturned : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What the letter says.</summary>
    public required NoticePurpose Purpose { get; init; }

    /// <summary>Slug of the party that sent it.</summary>
    public required string From { get; init; }

    /// <summary>Slugs of the parties that did not fetch it: one.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Its number at the post office.</summary>
    public required string Number { get; init; }

    /// <summary>The day on which it came back.</summary>
    public required DateOnly ReturnedOn { get; init; }
}
