using SkillsHub.Portal.Api.Committees;

namespace SkillsHub.Portal.Api.Reports;

/// <summary>The report on a year as it stands.</summary>
public sealed record AnnualReport
{
    public string State { get; init; } = "";

    /// <summary>How many events of the journal are still to be read.</summary>
    public long Behind { get; init; }

    public ReportFigures Figures { get; init; } = new();

    /// <summary>The money that no report's year holds.</summary>
    public IReadOnlyList<OutsideYear> Outside { get; init; } = [];

    public IReadOnlyList<ReportText> Texts { get; init; } = [];

    public IReadOnlyList<ReportEdition> Editions { get; init; } = [];

    public IReadOnlyList<Decision> Evaluations { get; init; } = [];
}

/// <summary>A report as it was transmitted.</summary>
public sealed record ReportDocument
{
    public string Title { get; init; } = "";

    public int Edition { get; init; }

    public DateOnly TransmittedOn { get; init; }

    public string? Word { get; init; }

    public string? Correction { get; init; }

    /// <summary>The money that no report's year held.</summary>
    public IReadOnlyList<OutsideYear> Outside { get; init; } = [];

    public IReadOnlyList<ReportText> Texts { get; init; } = [];

    public ReportFigures Figures { get; init; } = new();
}

public sealed record ReportText
{
    public string Section { get; init; } = "";

    public string Text { get; init; } = "";
}

public sealed record ReportEdition
{
    public int Number { get; init; }

    public long Position { get; init; }

    public DateOnly TransmittedOn { get; init; }

    public string? Correction { get; init; }
}

/// <summary>The years of an agreement that there are reports on.</summary>
public sealed record ReportYears
{
    public IReadOnlyList<ReportYear> Years { get; init; } = [];
}

public sealed record ReportYear
{
    public int Year { get; init; }

    public string? Label { get; init; }

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public bool IsOver { get; init; }

    public string State { get; init; } = "";

    public DateOnly? TransmittedOn { get; init; }
}
