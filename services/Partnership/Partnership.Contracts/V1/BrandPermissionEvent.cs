using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>
/// What happened to a permission to use a party's name or logo for one action. Who granted or refused it is told of no event. A
/// permission ends too, without an event of its own, with its agreement and on the day on which its party, or the one that asked,
/// leaves: <see cref="AgreementTerminated"/>, <see cref="AgreementExpired"/>, <see cref="AgreementReturnedToForce"/> and
/// <see cref="AgreementPartyLeft"/> tell that.
/// </summary>
public abstract record BrandPermissionEvent : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>Slugs of the party that is asked and, where another party asks, of that one.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the permission in the agreement.</summary>
    public required int Permission { get; init; }

    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <summary>The action for which it is asked.</summary>
    public required string Action { get; init; }

    /// <summary>Slug of the party whose name or logo it is.</summary>
    public required string Party { get; init; }

    /// <summary>Slug of the party that asks; null for the hub's staff.</summary>
    public string? Asker { get; init; }

    /// <summary>What the name or logo is to appear on.</summary>
    public required BrandThing Thing { get; init; }

    /// <summary>Identity of that thing in its own service; null where it has none, or none yet.</summary>
    public Guid? ThingId { get; init; }
}
