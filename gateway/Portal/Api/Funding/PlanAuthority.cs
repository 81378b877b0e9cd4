namespace SkillsHub.Portal.Api.Funding;

/// <summary>By what something of the plan was said otherwise than the text does.</summary>
public sealed record PlanAuthority
{
    public int? Amendment { get; init; }

    public int? Decision { get; init; }

    public string? Reason { get; init; }

    public string SaidBy { get; init; } = "";

    public DateTimeOffset SaidAt { get; init; }
}

/// <summary>What the signed text says of a line that is another by now.</summary>
public sealed record SignedLine
{
    public string? Funder { get; init; }

    public decimal? Rate { get; init; }

    public decimal? Amount { get; init; }
}
