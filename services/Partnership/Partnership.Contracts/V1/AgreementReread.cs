using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The text of a draft was read again with what the hub's staff said of it: parties, terms and points may be others than before.</summary>
[EventContract("skillshub.partnership.agreement.reread.v1", Audience.Parties)]
public sealed record AgreementReread : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as it is read now.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of promises read.</summary>
    public required int Commitments { get; init; }

    /// <summary>Number of values that the text leaves undefined.</summary>
    public required int OpenPoints { get; init; }

    /// <summary>Number of open points that block the signature.</summary>
    public required int BlockingOpenPoints { get; init; }

    /// <summary>Number of contradictions and gaps found in the text.</summary>
    public required int Findings { get; init; }
}
