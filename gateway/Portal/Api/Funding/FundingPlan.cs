namespace SkillsHub.Portal.Api.Funding;

/// <summary>Who is to give what, of which base, in which years. What is unknown is null, never zero.</summary>
public sealed record FundingPlan
{
    /// <summary>What nobody has said yet and the plan needs.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<FundingBase> Bases { get; init; } = [];

    public IReadOnlyList<FundingLine> Lines { get; init; } = [];

    public IReadOnlyList<BaseSum> Sums { get; init; } = [];

    public IReadOnlyList<YearTotal> Totals { get; init; } = [];

    /// <summary>The budgets that the committee approved.</summary>
    public IReadOnlyList<ApprovedYear> Approved { get; init; } = [];

    public string? NameOfBase(int? number) => Bases.FirstOrDefault(one => one.Number == number)?.Name;
}

public sealed record FundingBase
{
    public int Number { get; init; }

    public string Name { get; init; } = "";

    public bool IsPerYear { get; init; }

    public decimal? Amount { get; init; }

    public IReadOnlyList<YearAmount> Years { get; init; } = [];

    /// <summary>By what it was last said otherwise.</summary>
    public PlanAuthority? By { get; init; }
}

public sealed record YearAmount(int Year, decimal Amount);

/// <summary>What the lines of a base come to, and what is left of it.</summary>
public sealed record BaseSum
{
    public int Base { get; init; }

    public int? FiscalYear { get; init; }

    public decimal? BaseAmount { get; init; }

    public decimal KnownRate { get; init; }

    public decimal KnownAmount { get; init; }

    public decimal? Left { get; init; }

    public IReadOnlyList<int> UnknownLines { get; init; } = [];

    public bool IsExceeded { get; init; }
}

public sealed record YearTotal
{
    public FiscalYear? FiscalYear { get; init; }

    public decimal KnownSoFar { get; init; }

    public IReadOnlyList<int> UnknownLines { get; init; } = [];

    /// <summary>Null when nothing is known: a sum of unknown shares is not zero.</summary>
    public decimal? Known => KnownSoFar == 0 && UnknownLines.Count > 0 ? null : KnownSoFar;
}
