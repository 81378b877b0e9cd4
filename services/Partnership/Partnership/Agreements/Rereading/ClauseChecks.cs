using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>Rules for clauses that a person gives: an absent one says nothing else, and no length is beyond what the reader counts with.</summary>
internal static class ClauseChecks
{
    private const int MaxTitle = 600;
    private const int MaxTimes = 99;
    private const int MaxOriginals = 999;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    public static Check Title(this Check check, TitleCorrection? title, ImportedDocument document) =>
        title is null ? check : check.Text(title.Text, "title.text", MaxTitle).Lines(title, document, "title.");

    public static Check Term(this Check check, TermCorrection? term, ImportedDocument document)
    {
        if (!IsStated(check, term, new TermCorrection { IsAbsent = true }, "term", document))
            return check;
        return check
            .That(term!.Duration is not null || term.EndDate is not null || term.Start is not null, "term.duration", "required", "term says a duration, an end or from when it counts, or that it is absent.")
            .That(term.StartDate is null || term.Start == TermStart.FixedDate, "term.start", "reading.start", "term.start is fixedDate where term.startDate is given.")
            .That(term.StartDate is not null || term.Start != TermStart.FixedDate, "term.startDate", "required", "term.startDate is required where term.start is fixedDate.")
            .Length(term.Duration, "term.duration")
            .Day(term.StartDate, "term.startDate")
            .Day(term.EndDate, "term.endDate")
            .That(term.StartDate is null || term.EndDate is null || term.EndDate > term.StartDate, "term.endDate", "before-start", "term.endDate is after term.startDate.");
    }

    public static Check Renewal(this Check check, RenewalCorrection? renewal, ImportedDocument document)
    {
        if (!IsStated(check, renewal, new RenewalCorrection { IsAbsent = true }, "renewal", document))
            return check;
        return check
            .That(renewal!.Kind is not null, "renewal.kind", "required", "renewal.kind is required, unless it is absent.")
            .Length(renewal.Notice, "renewal.notice")
            .Length(renewal.Duration, "renewal.duration")
            .That(renewal.Duration is null || !renewal.IsForSameDuration, "renewal.duration", "reading.same-duration", "renewal.duration is left out where isForSameDuration is true.")
            .That(renewal.MaximumTimes is null or (>= 1 and <= MaxTimes), "renewal.maximumTimes", "out-of-range", $"renewal.maximumTimes is from 1 to {MaxTimes}.");
    }

    public static Check Termination(this Check check, TerminationCorrection? termination, ImportedDocument document) =>
        IsStated(check, termination, new TerminationCorrection { IsAbsent = true }, "termination", document) ? check.Length(termination!.Notice, "termination.notice") : check;

    public static Check Originals(this Check check, OriginalsCorrection? originals, ImportedDocument document)
    {
        if (!IsStated(check, originals, new OriginalsCorrection { IsAbsent = true }, "originals", document))
            return check;
        return check
            .That(originals!.Count is not null || originals.OnePerParty, "originals.count", "required", "originals.count is required, unless there is one for each party.")
            .That(originals.Count is null or (>= 1 and <= MaxOriginals), "originals.count", "out-of-range", $"originals.count is from 1 to {MaxOriginals}.");
    }

    /// <summary>Whether it says something beyond its lines, which are checked here.</summary>
    public static bool IsStated<T>(Check check, T? clause, T nothing, string name, ImportedDocument document)
        where T : class, IClauseCorrection
    {
        if (clause is null)
            return false;
        if (!clause.IsAbsent)
        {
            check.Lines(clause, document, $"{name}.");
            return true;
        }

        check.That(clause.Equals(nothing), name, "reading.absent", $"{name} says nothing else where it is absent.");
        return false;
    }

    private static Check Length(this Check check, Period? period, string field) =>
        check.That(period is null || (period.Count >= 1 && AgreementTerm.IsWithinCentury(period)), $"{field}.count", "out-of-range", $"{field} is at least 1, and at most a century.");

    private static Check Day(this Check check, DateOnly? day, string field) =>
        check.That(day is null or { Year: >= FirstYear and <= LastYear }, field, "out-of-range", $"{field} is from {FirstYear} to {LastYear}.");
}
