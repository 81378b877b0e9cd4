using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Figures;

/// <summary>Folds what was told of an agreement's promises into how each stood in a year. Pure.</summary>
internal static class PromiseFold
{
    /// <param name="facts">Of the agreement, in the order of the journal.</param>
    /// <param name="frame">The year.</param>
    /// <returns>By number.</returns>
    public static IReadOnlyList<PromiseFigure> Of(IEnumerable<ReportFact> facts, ReportFrame frame) =>
        [.. facts.GroupBy(fact => fact.Number!.Value).OrderBy(group => group.Key).Select(group => Of(group.Key, [.. group], frame)).OfType<PromiseFigure>()];

    private static PromiseFigure? Of(int number, IReadOnlyList<ReportFact> told, ReportFrame frame)
    {
        var kept = told.Where(fact => fact.Measure == FactMeasure.Kept).ToList();
        var keptInYear = kept.Count(fact => fact.Day >= frame.From && fact.Day <= frame.Through);
        var isAside = told.Any(fact => fact.Measure == FactMeasure.SetAside);
        // The journal of a hub that began before promises were told begins in the middle: a promise without words is none yet.
        if (told.LastOrDefault(fact => fact.Title is not null && fact.Measure != FactMeasure.Kept) is not { } worded || (isAside && keptInYear == 0))
            return null;
        var said = told.LastOrDefault(fact => fact.Measure is FactMeasure.Planned or FactMeasure.Amended && fact.Sort is not null);
        var whose = told.LastOrDefault(fact => fact.Measure is FactMeasure.Promised or FactMeasure.Attributed) ?? worded;
        var ended = told.Select(fact => fact.EndedOn).LastOrDefault(day => day is not null);
        var due = isAside ? [] : Occurrences(said, frame).Where(day => !(ended <= day)).ToList();
        var answers = due.ConvertAll(day => (Due: day, Fact: kept.Find(fact => IsOnce(said) || fact.DueOn == day)));
        return new PromiseFigure(
            number,
            whose.Party,
            whose.IsCommon,
            told.Select(fact => fact.Article).FirstOrDefault(article => article is not null),
            worded.Title!,
            said?.Sort,
            due.Count,
            answers.Count(answer => answer.Fact?.Day <= answer.Due),
            answers.Count(answer => answer.Fact?.Day > answer.Due),
            // What is due today is not late yet.
            answers.Count(answer => answer.Fact is null && (frame.IsOver || answer.Due < frame.Through)),
            keptInYear);
    }

    private static IEnumerable<DateOnly> Occurrences(ReportFact? said, ReportFrame frame) =>
        said is not null && WireName.TryParse<CommitmentScheduleKind>(said.Sort, out var kind) && kind is { } known
            ? new CommitmentSchedule(known, said.DueOn, said.EveryMonths).Occurrences(frame.Through).Where(day => day >= frame.From)
            : [];

    private static bool IsOnce(ReportFact? said) => said?.Sort == WireName.Of(CommitmentScheduleKind.Once);
}
