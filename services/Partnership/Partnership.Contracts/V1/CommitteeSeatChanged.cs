using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>
/// A seat of an agreement's steering committee was added, became another, or was closed. The seat of a party that joins comes with the amendment, which is told.
/// Who sits on it is told of no event, nor is what the text calls it, which may be a person.
/// </summary>
[EventContract("skillshub.partnership.committee.seat_changed.v1", Audience.Parties)]
public sealed record CommitteeSeatChanged : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <summary>Slugs of the parties, and of the other organisations that have a seat.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the seat in the committee.</summary>
    public required int Seat { get; init; }

    /// <summary>Slug of the party whose it is; null for a body that does not sign.</summary>
    public string? Party { get; init; }

    /// <summary>Slug of the organisation that a body is; null while nobody has said, and for a party.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whether it votes; else it is heard.</summary>
    public required bool Votes { get; init; }

    /// <summary>How many sit at once; null where the text does not say.</summary>
    public int? Count { get; init; }

    /// <summary>Whether the hub's staff lets it sit, and not the text.</summary>
    public required bool IsInvited { get; init; }

    /// <summary>The first day on which nobody sits on it any more; null while it is one.</summary>
    public DateOnly? ClosedFrom { get; init; }

    /// <summary>The article that gives it; null where nobody has said.</summary>
    public string? Article { get; init; }

    /// <summary>Number of the amendment that gives it, or made it what it is.</summary>
    public int? Amendment { get; init; }
}
