namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record ReportDutyExtract
{
    /// <summary>Slug of the party that writes it; null when the text names nobody who signs.</summary>
    public string? Party { get; init; }

    /// <summary>Who writes it, as named.</summary>
    public string? By { get; init; }

    public required decimal PerYear { get; init; }

    /// <summary>« au plus tard le 31 mars »: the last day of the year on which it is in time; null when the text names none.</summary>
    public DayOfYear? DueOn { get; init; }

    /// <summary>« … de l'année suivante »: that day comes once the year that is reported on has run.</summary>
    public bool IsForYearBefore { get; init; }

    public required SourceSpan Source { get; init; }
}
