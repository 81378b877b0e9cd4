using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What the events about a grant say of it. Money between a funder and the hub is theirs: no other party is told.</summary>
public abstract record GrantEvent : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>Slug of the funder, alone.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the grant within the agreement.</summary>
    public required int Number { get; init; }

    /// <summary>Number of the plan's line that it is given on.</summary>
    public required int Line { get; init; }

    /// <summary>Slug of the party that gives.</summary>
    public required string Funder { get; init; }

    /// <summary>What for.</summary>
    public required FundingNature Nature { get; init; }

    /// <summary>Rank of its fiscal year, or the calendar year that the text names; null where it is no single year's.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Identity of what was recorded.</summary>
    public required Guid StepId { get; init; }

    /// <summary>The day of it.</summary>
    public required DateOnly On { get; init; }

    /// <summary>EUR.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Number of the request, the decision, the call or the transfer; null where it has none.</summary>
    public string? Reference { get; init; }
}
