namespace SkillsHub.Portal.Api.Reports;

/// <summary>What is counted of a year.</summary>
public sealed record ReportFigures
{
    public int Year { get; init; }

    public string? Label { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public DateOnly Through { get; init; }

    public bool IsOver { get; init; }

    public long Position { get; init; }

    /// <summary>Whether what the hub did counts in the report of another agreement too; null where that was not kept.</summary>
    public bool? IsActivityShared { get; init; }

    /// <summary>Whether money that is no fiscal year's counts from before the first day too; null where that was not kept.</summary>
    public bool? TakesBefore { get; init; }

    /// <summary>Whether it counts from after the last day too; null where that was not kept.</summary>
    public bool? TakesAfter { get; init; }

    public IReadOnlyList<Figure> Items { get; init; } = [];

    public IReadOnlyList<PromiseFigure> Promises { get; init; } = [];
}

public sealed record Figure
{
    public string Measure { get; init; } = "";

    public string? Family { get; init; }

    public string? Party { get; init; }

    public string? Nature { get; init; }

    public string? Sort { get; init; }

    public int Count { get; init; }

    /// <summary>EUR; null where it is unknown, and for what is no money.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How many have a worth that nobody knows.</summary>
    public int Unknown { get; init; }
}

/// <summary>The money of a fiscal year that no report is on, or will be.</summary>
public sealed record OutsideYear
{
    public int Year { get; init; }

    public string? Label { get; init; }

    /// <summary>Whether its days are known; else nobody has said from when fiscal years count.</summary>
    public bool IsDated { get; init; }

    public IReadOnlyList<Figure> Items { get; init; } = [];
}

public sealed record PromiseFigure
{
    public int Number { get; init; }

    public string? Party { get; init; }

    public bool IsCommon { get; init; }

    public string? Article { get; init; }

    public string Text { get; init; } = "";

    public string? Schedule { get; init; }

    public int Due { get; init; }

    public int InTime { get; init; }

    public int Late { get; init; }

    public int Missed { get; init; }

    public int Kept { get; init; }
}

/// <summary>A fact that a figure opens down to.</summary>
public sealed record ReportFact
{
    public long Position { get; init; }

    public string Measure { get; init; } = "";

    public DateOnly Day { get; init; }

    public string? Family { get; init; }

    public string? Party { get; init; }

    public string? Nature { get; init; }

    public decimal? Amount { get; init; }

    public int? Number { get; init; }

    public string? Sort { get; init; }

    public string? Title { get; init; }

    public Guid? Reference { get; init; }

    public DateOnly? DueOn { get; init; }
}
