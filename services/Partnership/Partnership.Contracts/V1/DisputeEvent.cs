using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>
/// What happened to a dispute about an agreement. It is told to those whom it concerns alone, and in facts: what they wrote of it, and
/// who did what, stays in the service.
/// </summary>
public abstract record DisputeEvent : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>Slugs of the parties concerned: of one alone where the other side is the hub's operator.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the dispute in the agreement.</summary>
    public required int Dispute { get; init; }
}
