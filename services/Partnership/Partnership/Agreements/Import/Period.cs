namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>A length of time as the text counts it: five years stay five years, not sixty months.</summary>
internal sealed record Period
{
    public required int Count { get; init; }

    public required PeriodUnit Unit { get; init; }
}

internal enum PeriodUnit
{
    Days,
    Weeks,
    Months,
    Years,
}
