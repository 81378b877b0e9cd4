using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Agreements;

/// <summary>From when the years count that a text counts without saying so. Nothing is guessed: what is null nobody has said.</summary>
internal sealed record AgreementYears
{
    private const int MostYears = 100;
    private const int MonthsOfYear = 12;

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

    /// <summary>Which of the days cannot be meant: a notification is a fact, close to the last signature, and years are counted within the term.</summary>
    /// <remarks>A fiscal year may have begun before the term, but not have ended by then.</remarks>
    public Error? Implausible(TermExtract? term, DateOnly inForceFrom, DateOnly today)
    {
        if (StartsOn > today)
            return new StartInTheFuture(StartsOn.Value, today);
        if (StartsOn < inForceFrom.PlusMonths(-MonthsOfYear) || StartsOn > inForceFrom.PlusMonths(MonthsOfYear))
            return new StartFarFromSignature(StartsOn.Value, inForceFrom);
        var settled = AgreementTerm.Notified(term, StartsOn);
        var (start, end) = (AgreementTerm.StartOf(settled, inForceFrom), AgreementTerm.EndOf(settled, inForceFrom));
        if (FirstYearFrom < start || FirstYearFrom > end)
            return new FirstYearOutsideTerm(FirstYearFrom.Value, start, end);
        return FirstFiscalYearFrom <= start.PlusMonths(-MonthsOfYear) || FirstFiscalYearFrom > end ? new FiscalYearOutsideTerm(FirstFiscalYearFrom.Value, start, end) : null;
    }
}
