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
        var wordings = told.Where(fact => fact.Title is not null && fact.Measure != FactMeasure.Kept).ToList();
        if (InForce(wordings, frame) is not { } worded || (isAside && keptInYear == 0) || told.Any(fact => HoldsOnlyAfter(fact, frame)))
            return null;
        var schedules = told.Where(fact => fact.Measure is FactMeasure.Planned or FactMeasure.Amended && fact.Sort is not null).ToList();
        var whose = told.LastOrDefault(fact => fact.Measure is FactMeasure.Promised or FactMeasure.Attributed) ?? worded;
        var ended = told.Select(fact => fact.EndedOn).LastOrDefault(day => day is not null);
        var due = isAside ? [] : DueDays(schedules, frame).Where(day => !(ended <= day.On)).ToList();
        var answers = due.ConvertAll(day => (Due: day.On, Fact: kept.Find(day.IsAnsweredBy)));
        return new PromiseFigure(
            number,
            whose.Party,
            whose.IsCommon,
            told.Select(fact => fact.Article).FirstOrDefault(article => article is not null),
            worded.Title!,
            InForce(schedules, frame)?.Sort,
            due.Count,
            answers.Count(answer => answer.Fact?.Day <= answer.Due),
            answers.Count(answer => answer.Fact?.Day > answer.Due),
            // What is due today is not late yet.
            answers.Count(answer => answer.Fact is null && (frame.IsOver || answer.Due < frame.Through)),
            keptInYear);
    }

    // What was said only after the year is said of it too, where nothing was said before.
    private static ReportFact? InForce(List<ReportFact> said, ReportFrame frame) => said.FindLast(fact => fact.Day <= frame.Through) ?? said.FirstOrDefault();

    // Of what an amendment added, the first day is known.
    private static bool HoldsOnlyAfter(ReportFact fact, ReportFrame frame) => fact is { Measure: FactMeasure.Promised, Sort: PromiseFacts.OfAmendment } && fact.Day > frame.Through;

    // Other days do not undo those that had passed when they were said, nor what had answered these: an amendment's hold from its own day on, the others besides.
    private static List<DueDay> DueDays(List<ReportFact> schedules, ReportFrame frame)
    {
        var days = new List<DueDay>();
        foreach (var said in schedules)
        {
            var isOnce = said.Sort == WireName.Of(CommitmentScheduleKind.Once);
            var now = Occurrences(said, frame).Where(day => said.Measure != FactMeasure.Amended || said == schedules[0] || day >= said.Day).Select(day => new DueDay(day, isOnce ? long.MaxValue : 0)).ToList();
            var passed = days.Where(day => day.On < said.Day && !now.Exists(other => other.On == day.On)).Select(day => day with { Before = Math.Min(day.Before, said.Position) });
            days = [.. passed, .. now];
        }

        return [.. days.Where(day => day.On >= frame.From).OrderBy(day => day.On)];
    }

    private static IEnumerable<DateOnly> Occurrences(ReportFact said, ReportFrame frame) =>
        WireName.TryParse<CommitmentScheduleKind>(said.Sort, out var kind) && kind is { } known
            ? new CommitmentSchedule(known, said.DueOn, said.EveryMonths).Occurrences(frame.Through)
            : [];

    /// <param name="On">The day.</param>
    /// <param name="Before">Whatever was recorded before this place of the journal answers it: of what is due once there is no other day until another is said.</param>
    private sealed record DueDay(DateOnly On, long Before)
    {
        public bool IsAnsweredBy(ReportFact kept) => kept.DueOn == On || kept.Position < Before;
    }
}
