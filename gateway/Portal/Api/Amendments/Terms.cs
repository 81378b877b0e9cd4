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
