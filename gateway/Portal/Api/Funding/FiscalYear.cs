namespace SkillsHub.Portal.Api.Funding;

/// <summary>A fiscal year, with its days as far as somebody has said from when the years count.</summary>
public sealed record FiscalYear
{
    /// <summary>Its rank from 1, or the calendar year that the text names.</summary>
    public int Year { get; init; }

    /// <summary>The calendar years that it lies in; null while its days are unknown.</summary>
    public string? Label { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    /// <summary>Whether both are one year, which may be written in two ways: 2026 is the second year where the first is 2025.</summary>
    public static bool AreSame(FiscalYear? one, FiscalYear? other) => one?.Year == other?.Year || (one?.FirstDay is { } first && first == other?.FirstDay);
}
