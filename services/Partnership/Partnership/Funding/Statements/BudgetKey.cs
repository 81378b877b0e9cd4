namespace SkillsHub.Partnership.Funding.Statements;

/// <summary>By what a budget is cut.</summary>
internal enum BudgetKey
{
    /// <summary>By who gives.</summary>
    Funder,

    /// <summary>By what for.</summary>
    Nature,

    /// <summary>By fiscal year.</summary>
    Year,

    /// <summary>By activity: of what is spent only, for no plan says it beforehand.</summary>
    Family,
}
