using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An amendment that all parties signed is in effect.</summary>
[EventContract("skillshub.partnership.agreement.amended.v1", Audience.Parties)]
public sealed record AgreementAmended : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the amendment in the agreement.</summary>
    public required int Amendment { get; init; }

    /// <summary>What the amendment is called.</summary>
    public required string AmendmentTitle { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Stable names of what it changes: <c>term.end</c>, <c>commitment.12</c>.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>Slugs of the parties that join by it.</summary>
    public required IReadOnlyList<string> Joined { get; init; }

    /// <summary>The names of the organisations that join, in the same order.</summary>
    public IReadOnlyList<string> JoinedNames { get; init; } = [];

    /// <summary>What clauses are set to, each by its stable name and as ISO 8601 writes it: <c>renewal.duration=P2Y</c>.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>End of the term, when it is known.</summary>
    public DateOnly? EndsOn { get; init; }
}
