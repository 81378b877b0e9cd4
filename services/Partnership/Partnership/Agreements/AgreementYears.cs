namespace SkillsHub.Partnership.Agreements;

/// <summary>From when the years count that a text counts without saying so. Nothing is guessed: what is null nobody has said.</summary>
internal sealed record AgreementYears
{
    private const int MostYears = 100;

    /// <summary>The day of the notification from which the term counts.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>First day of « année 1 ».</summary>
    public DateOnly? FirstYearFrom { get; init; }

    /// <summary>First day of the first « exercice ».</summary>
    public DateOnly? FirstFiscalYearFrom { get; init; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset? SaidAt { get; init; }

    /// <summary>The field whose day is more than a century away from an agreement; null when none is.</summary>
    public string? OutOfReach(DateOnly inForceFrom) => new[] { ("startsOn", StartsOn), ("firstYearFrom", FirstYearFrom), ("firstFiscalYearFrom", FirstFiscalYearFrom) }
        .Where(entry => entry.Item2 is { } day && Math.Abs(day.Year - inForceFrom.Year) > MostYears)
        .Select(entry => entry.Item1)
        .FirstOrDefault();
}
