using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What had been recorded as kept was not: the promise is due as before.</summary>
[EventContract("skillshub.partnership.commitment.fulfilment_withdrawn.v1", Audience.Parties)]
public sealed record CommitmentFulfilmentWithdrawn : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement that it stands in.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the agreement's register.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that promises; null for a promise of all, or of somebody who does not sign.</summary>
    public string? Party { get; init; }

    /// <summary>Identity of what is withdrawn.</summary>
    public required Guid FulfilmentId { get; init; }

    /// <summary>The day it was due that is open again; null where no day was said.</summary>
    public DateOnly? Occurrence { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The day that it answered, where that had passed and was moved since: it counts as missed and put off; null elsewhere.</summary>
    public IReadOnlyList<DateOnly>? PutOff { get; init; }
}
