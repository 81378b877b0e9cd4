using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api.Funding;

/// <summary>What one funder is to give.</summary>
public sealed record FundingLine
{
    public int Number { get; init; }

    public string? Funder { get; init; }

    public string? Nature { get; init; }

    public int? Base { get; init; }

    /// <summary>Percentage of the base.</summary>
    public decimal? Rate { get; init; }

    public decimal? Amount { get; init; }

    public bool IsPerYear { get; init; }

    /// <summary>Amount beyond which nothing is paid.</summary>
    public decimal? Ceiling { get; init; }

    public IReadOnlyList<FiscalYear> FiscalYears { get; init; } = [];

    /// <summary>How the text says the years.</summary>
    public string? YearsText { get; init; }

    public Source? Source { get; init; }

    public IReadOnlyList<PlannedAmount> Planned { get; init; } = [];

    public IReadOnlyList<string> Missing { get; init; } = [];

    public SettingAside? Aside { get; init; }

    /// <summary>What the signed text says, where the line is another by now.</summary>
    public SignedLine? Read { get; init; }

    /// <summary>By what it was last said otherwise than the text does.</summary>
    public PlanAuthority? By { get; init; }

    /// <summary>Whether something is asked for, granted or given on it, so that it no longer changes.</summary>
    public bool IsUsed { get; init; }

    /// <summary>What was asked for on it, granted and refused, as far as the reader may know; null where nothing was.</summary>
    public LineMoney? Money { get; init; }
}

public sealed record LineMoney(decimal Asked, decimal Granted, decimal Refused);

/// <param name="FiscalYear">Null where it is not said how much is for which year.</param>
/// <param name="Amount">EUR; null when unknown.</param>
public sealed record PlannedAmount(int? FiscalYear, decimal? Amount);
