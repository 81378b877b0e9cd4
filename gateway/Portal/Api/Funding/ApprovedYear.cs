using SkillsHub.Portal.Api.Committees;

namespace SkillsHub.Portal.Api.Funding;

/// <summary>The budget of a year that the committee approved: as it was then, and as it is now.</summary>
public sealed record ApprovedYear
{
    public int Decision { get; init; }

    public int Meeting { get; init; }

    public DateOnly Day { get; init; }

    public FiscalYear FiscalYear { get; init; } = new();

    /// <summary>Null for a decision that was recorded before that was kept.</summary>
    public ApprovedBudget? Approved { get; init; }

    public ApprovedBudget Now { get; init; } = new();

    /// <summary>Whether anything of the plan was said otherwise since.</summary>
    public bool HasChanged { get; init; }
}
