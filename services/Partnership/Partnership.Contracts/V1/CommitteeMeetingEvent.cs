using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What happened to a meeting of an agreement's steering committee. Who sits in it is told of no event.</summary>
public abstract record CommitteeMeetingEvent : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <summary>Slugs of the parties, and of the other organisations that have a seat.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the meeting in the agreement.</summary>
    public required int Meeting { get; init; }

    /// <summary>The day of the meeting.</summary>
    public required DateOnly Day { get; init; }
}
