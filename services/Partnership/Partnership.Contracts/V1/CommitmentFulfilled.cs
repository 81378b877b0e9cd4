using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A promise was kept, with proof.</summary>
[EventContract("skillshub.partnership.commitment.fulfilled.v1", Audience.Parties)]
public sealed record CommitmentFulfilled : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement that it stands in.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the agreement's register.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that promises; null for a promise of all, or of somebody who does not sign.</summary>
    public string? Party { get; init; }

    /// <summary>Identity of what was recorded.</summary>
    public required Guid FulfilmentId { get; init; }

    /// <summary>The day it was due that this answers; null where no day was said.</summary>
    public DateOnly? Occurrence { get; init; }

    /// <summary>The day on which it was kept.</summary>
    public required DateOnly FulfilledOn { get; init; }

    /// <summary>What shows it.</summary>
    public required ProofKind ProofKind { get; init; }

    /// <summary>Id of the resource or event; null for a free document, of which people write as they like and an event is for ever, and for an expense, which is between the hub and its funders.</summary>
    public string? ProofReference { get; init; }

    /// <summary>What the resource or event is called; null for a free document and for an expense, which is between the hub and its funders.</summary>
    public string? ProofTitle { get; init; }
}
