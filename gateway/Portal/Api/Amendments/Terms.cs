namespace SkillsHub.Portal.Api.Amendments;

/// <summary>What is in force on a day.</summary>
public sealed record TermsVersion
{
    public DateOnly Day { get; init; }

    public bool IsInForce { get; init; }

    public IReadOnlyList<TermEntry> Entries { get; init; } = [];
}

public sealed record TermEntry
{
    public string Key { get; init; } = "";

    public string? Value { get; init; }

    public TermSource Source { get; init; } = new();

    /// <summary>Slug of the one party that promises it.</summary>
    public string? Party { get; init; }

    /// <summary>What a line of the funding plan says, part by part; null for anything else.</summary>
    public FundingTerm? Funding { get; init; }
}

/// <summary>What a funder is to give, as it is in force. What is null nobody has said.</summary>
public sealed record FundingTerm
{
    public string? Funder { get; init; }

    public string? Nature { get; init; }

    public string? BaseName { get; init; }

    public decimal? Rate { get; init; }

    public decimal? Amount { get; init; }

    public bool IsPerYear { get; init; }

    public IReadOnlyList<int> FiscalYears { get; init; } = [];

    public decimal? Ceiling { get; init; }
}

public sealed record TermSource
{
    public string? Article { get; init; }

    public int? Amendment { get; init; }

    public string Kind { get; init; } = "text";
}

public sealed record TermDifference
{
    public string Key { get; init; } = "";

    public TermEntry? Before { get; init; }

    public TermEntry? After { get; init; }
}

public sealed record TermsDifference
{
    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public bool FromInForce { get; init; } = true;

    public bool ToInForce { get; init; } = true;

    public IReadOnlyList<TermDifference> Changes { get; init; } = [];
}
