using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What the events about a deadline of an agreement say of it.</summary>
public abstract record DeadlineEvent : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Its name within the agreement, always the same.</summary>
    public required string DeadlineId { get; init; }

    /// <summary>What sort of deadline it is.</summary>
    public required DeadlineKind Kind { get; init; }

    /// <summary>Slug of the party that has to act; null where none alone has.</summary>
    public string? Party { get; init; }

    /// <summary>Slug of the party to which it acts, for a letter.</summary>
    public string? Counterpart { get; init; }

    /// <summary>Article that sets it.</summary>
    public string? Article { get; init; }

    /// <summary>The day by which it is to be done; null where it cannot be told, and what was done counts all the same.</summary>
    public DateOnly? LegalDate { get; init; }
}
