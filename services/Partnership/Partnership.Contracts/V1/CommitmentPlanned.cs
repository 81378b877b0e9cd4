using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>It was said by when a promise is to be kept, or said anew.</summary>
[EventContract("skillshub.partnership.commitment.planned.v1", Audience.Parties)]
public sealed record CommitmentPlanned : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement that it stands in.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the agreement's register.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that promises; null for a promise of all, or of somebody who does not sign.</summary>
    public string? Party { get; init; }

    /// <summary>How it comes due; null while only its owner is known.</summary>
    public CommitmentScheduleKind? Schedule { get; init; }

    /// <summary>Day of the only or the first time; null for a promise that lasts.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Months between two times; null unless it recurs.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>Days that had passed unanswered, and that this put off; null where there were none.</summary>
    public IReadOnlyList<DateOnly>? PutOff { get; init; }
}
