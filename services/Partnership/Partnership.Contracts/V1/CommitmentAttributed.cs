using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>It was said whose a promise is, where its words had not told, or told wrongly.</summary>
[EventContract("skillshub.partnership.commitment.attributed.v1", Audience.Parties)]
public sealed record CommitmentAttributed : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement that it stands in.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the agreement's register.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that promises; null for a promise of all.</summary>
    public string? Party { get; init; }

    /// <summary>Whether all parties promise it together.</summary>
    public required bool IsCommon { get; init; }
}
