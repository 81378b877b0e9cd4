using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A letter that had been recorded does not count.</summary>
[EventContract("skillshub.partnership.notice.withdrawn.v1", Audience.Parties)]
public sealed record NoticeWithdrawn : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What the letter says.</summary>
    public required NoticePurpose Purpose { get; init; }

    /// <summary>Slug of the party that sent it.</summary>
    public required string From { get; init; }

    /// <summary>Slugs of the parties to which it had gone.</summary>
    public required IReadOnlyList<string> To { get; init; }

    /// <summary>Its number at the post office.</summary>
    public required string Number { get; init; }

    /// <summary>Slug of the party that took it back; null when the hub's staff did.</summary>
    public string? By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
