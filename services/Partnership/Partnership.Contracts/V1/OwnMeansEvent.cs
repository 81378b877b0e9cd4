using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What the events about money of the hub's own say. No party gave it: none is told, and the hub's staff reads them.</summary>
public abstract record OwnMeansEvent : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>None.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The expense.</summary>
    public required Guid ExpenseId { get; init; }

    /// <summary>What for.</summary>
    public required FundingNature Nature { get; init; }

    /// <summary>The day of the expense.</summary>
    public required DateOnly On { get; init; }

    /// <summary>EUR.</summary>
    public required decimal Amount { get; init; }
}
