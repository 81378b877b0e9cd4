namespace SkillsHub.Portal.Api.Funding;

/// <summary>One line of the ledger: on an activity family, and on one or several funders.</summary>
public sealed record Expense
{
    public Guid Id { get; init; }

    public DateOnly SpentOn { get; init; }

    /// <summary>Null for a partner when others share it.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What the allocations shown come to.</summary>
    public decimal Share { get; init; }

    public string Supplier { get; init; } = "";

    public string Label { get; init; } = "";

    public string? Invoice { get; init; }

    public string Family { get; init; } = "";

    public string Nature { get; init; } = "";

    public IReadOnlyList<Allocation> Allocations { get; init; } = [];

    /// <summary>The expense that this one takes back.</summary>
    public Guid? Reverses { get; init; }

    public Guid? ReversedBy { get; init; }

    public string? Reason { get; init; }

    public string RecordedBy { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>What justifies it.</summary>
    public IReadOnlyList<Voucher> Vouchers { get; init; } = [];
}

public sealed record Allocation
{
    public int? Grant { get; init; }

    public string? Funder { get; init; }

    public int? FiscalYear { get; init; }

    public bool OwnMeans { get; init; }

    /// <summary>Whether the day of the expense lies outside the year of the grant.</summary>
    public bool OutsideYear { get; init; }

    public decimal Amount { get; init; }
}

/// <summary>What an import took in.</summary>
public sealed record ImportedExpenses(int Imported, decimal Amount);

/// <summary>One line of a file that was refused as a whole.</summary>
public sealed record RefusedLine(int Line, string? Column, string? Rule, string? Value, string? Message);
