using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A promise of an agreement that came into force stands in the register.</summary>
[EventContract("skillshub.partnership.commitment.registered.v1", Audience.Parties)]
public sealed record CommitmentRegistered : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement that it stands in.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the agreement's register, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that promises; null for a promise of all, or of somebody who does not sign.</summary>
    public string? Party { get; init; }

    /// <summary>Whether all parties promise it together.</summary>
    public required bool IsCommon { get; init; }

    /// <summary>Number of the article; null for a promise outside articles.</summary>
    public string? Article { get; init; }

    /// <summary>The promise in the words of the agreement, at most 2 000 characters of them.</summary>
    public required string Text { get; init; }

    /// <summary>What the text makes the promise depend on, in its words; null where it is unconditional.</summary>
    public string? Condition { get; init; }

    /// <summary>The first day on which it holds, of what an amendment adds: that of the amendment; null for a promise of the text.</summary>
    public DateOnly? EffectiveOn { get; init; }
}
