using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An amendment words or dates a commitment anew, or ends it; or it ends as its party leaves.</summary>
[EventContract("skillshub.partnership.commitment.amended.v1", Audience.Parties)]
public sealed record CommitmentAmended : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>In the agreement's register.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that promises; null for a promise of all.</summary>
    public string? Party { get; init; }

    /// <summary>Number of the amendment in the agreement; null when the party left by its own letters.</summary>
    public int? Amendment { get; init; }

    /// <summary>The promise as it is worded now.</summary>
    public required string Text { get; init; }

    /// <summary>How it comes due; null while nobody has said, and where what was told of that before the day goes on.</summary>
    public CommitmentScheduleKind? Schedule { get; init; }

    /// <summary>Day of the only or the first time.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Months between two times.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>The day from which it stands so: that of the amendment that made it so, or of the exit; null in what was told before this was said.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>The first day on which it holds no longer.</summary>
    public DateOnly? EndedOn { get; init; }
}
