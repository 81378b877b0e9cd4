namespace SkillsHub.Portal.Api.Funding;

/// <summary>What a funder's money is doing, of one fiscal year or of all.</summary>
public sealed record Statement
{
    public string Funder { get; init; } = "";

    public FiscalYear? FiscalYear { get; init; }

    public PlannedTotal Planned { get; init; } = new();

    public decimal Asked { get; init; }

    public decimal Granted { get; init; }

    /// <summary>What the funder refused of what was asked.</summary>
    public decimal Refused { get; init; }

    public decimal Called { get; init; }

    public decimal Paid { get; init; }

    /// <summary>What was called and is not paid yet.</summary>
    public decimal Due { get; init; }

    public decimal Spent { get; init; }

    public decimal Left { get; init; }

    /// <summary>The calls of which something is to be paid.</summary>
    public IReadOnlyList<OpenCall> Calls { get; init; } = [];

    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>What a year's statement leaves out because it is no single year's; null where there is none.</summary>
    public BeyondYears? Beyond { get; init; }

    public IReadOnlyList<FamilySpending> Families { get; init; } = [];

    public Listing<Expense> Expenses { get; init; } = new();

    /// <summary>What it gave in kind, in no sum of money; null where it gave nothing.</summary>
    public GiftSum? InKind { get; init; }
}

/// <summary>What a party gave in kind. What is not valued is not zero.</summary>
public sealed record GiftSum
{
    /// <summary>EUR; null where no gift is valued.</summary>
    public decimal? Valued { get; init; }

    public int NotValued { get; init; }

    /// <summary>How many are in no year's sum, while nobody has said from when fiscal years count.</summary>
    public int WithoutYear { get; init; }

    public IReadOnlyList<InKind> Gifts { get; init; } = [];
}

/// <summary>A call that waits to be paid.</summary>
public sealed record OpenCall
{
    /// <summary>Number of the grant.</summary>
    public int Grant { get; init; }

    public int Instalment { get; init; }

    public DateOnly CalledOn { get; init; }

    public decimal Amount { get; init; }

    /// <summary>What of it is not paid yet.</summary>
    public decimal Due { get; init; }

    /// <summary>The day by which it is expected; null where nobody said one.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Whether that day is past.</summary>
    public bool IsOverdue { get; init; }

    public string? Reference { get; init; }
}

/// <summary>A funder's money that is no single year's.</summary>
public sealed record BeyondYears
{
    public PlannedTotal Planned { get; init; } = new();

    public IReadOnlyList<int> Lines { get; init; } = [];

    public IReadOnlyList<Grant> Grants { get; init; } = [];

    public decimal Spent { get; init; }
}

public sealed record PlannedTotal
{
    public decimal? KnownSoFar { get; init; }

    public IReadOnlyList<int> UnknownLines { get; init; } = [];

    /// <summary>Null when nothing is known: a sum of unknown shares is not zero.</summary>
    public decimal? Known => KnownSoFar is 0 && UnknownLines.Count > 0 ? null : KnownSoFar;
}

public sealed record FamilySpending(string Family, decimal Spent);

/// <summary>Budget against actual, one row for each funder, nature, year or family.</summary>
public sealed record Budget
{
    public string By { get; init; } = "";

    public IReadOnlyList<BudgetRow> Rows { get; init; } = [];

    public IReadOnlyList<ApprovedYear> Approved { get; init; } = [];
}

public sealed record BudgetRow
{
    public string? Funder { get; init; }

    public string? Nature { get; init; }

    public FiscalYear? FiscalYear { get; init; }

    public string? Family { get; init; }

    public bool OwnMeans { get; init; }

    /// <summary>Null when nothing is known.</summary>
    public decimal? Planned { get; init; }

    public IReadOnlyList<int> UnknownLines { get; init; } = [];

    public decimal? Granted { get; init; }

    public decimal? Paid { get; init; }

    public decimal? Spent { get; init; }
}
