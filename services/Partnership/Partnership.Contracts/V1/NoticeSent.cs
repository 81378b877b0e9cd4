using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party told others by letter that it renews or terminates the agreement.</summary>
[EventContract("skillshub.partnership.notice.sent.v1", Audience.Parties)]
public sealed record NoticeSent : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What the letter says.</summary>
    public required NoticePurpose Purpose { get; init; }

    /// <summary>Slug of the party that sent it.</summary>
    public required string From { get; init; }

    /// <summary>Slugs of the parties to which it went.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Its number at the post office.</summary>
    public required string Number { get; init; }

    /// <summary>The day on which it was posted.</summary>
    public required DateOnly SentOn { get; init; }
}
