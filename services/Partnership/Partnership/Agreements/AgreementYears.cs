using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;

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

    /// <summary>Why they cannot be those of an agreement; null when they can.</summary>
    public Error? Check(TermExtract? term, DateOnly inForceFrom, DateOnly today)
    {
        if (StartsOn is not null && term?.Start != TermStart.Notification)
            return new StartNotAwaited();
        return OutOfReach(inForceFrom) is { } field ? new YearOutOfReach(field, inForceFrom) : Implausible(term, inForceFrom, today);
    }

    // The field whose day is more than a century away from the agreement.
    private string? OutOfReach(DateOnly inForceFrom) => new[] { ("startsOn", StartsOn), ("firstYearFrom", FirstYearFrom), ("firstFiscalYearFrom", FirstFiscalYearFrom) }
        .Where(entry => entry.Item2 is { } day && Math.Abs(day.Year - inForceFrom.Year) > MostYears)
        .Select(entry => entry.Item1)
        .FirstOrDefault();

    // A notification is a fact, close to the last signature, and years are counted within the term. A fiscal year may have begun before
    // the term, but not have ended by then.
    private Error? Implausible(TermExtract? term, DateOnly inForceFrom, DateOnly today)
    {
        if (StartsOn > today)
            return new StartInTheFuture(StartsOn.Value, today);
        if (StartsOn < inForceFrom.PlusYears(-1) || StartsOn > inForceFrom.PlusYears(1))
            return new StartFarFromSignature(StartsOn.Value, inForceFrom);
        var settled = AgreementTerm.Notified(term, StartsOn);
        var (start, end) = (AgreementTerm.StartOf(settled, inForceFrom), AgreementTerm.EndOf(settled, inForceFrom));
        if (FirstYearFrom < start || FirstYearFrom > end)
            return new FirstYearOutsideTerm(FirstYearFrom.Value, start, end);
        return FirstFiscalYearFrom <= start.PlusYears(-1) || FirstFiscalYearFrom > end ? new FiscalYearOutsideTerm(FirstFiscalYearFrom.Value, start, end) : null;
    }
}
