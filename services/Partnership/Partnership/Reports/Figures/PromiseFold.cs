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

    /// <summary>The days of a year on which a promise was due: what its figures count, and open down to.</summary>
    /// <param name="told">Of the promise, in the order of the journal, whenever it was.</param>
    /// <param name="frame">The year.</param>
    public static IReadOnlyList<DueDay> DueOf(IReadOnlyList<ReportFact> told, ReportFrame frame)
    {
        if (WordingsOf(told).Count == 0 || IsAside(told) || told.Any(fact => HoldsOnlyAfter(fact, frame)))
            return [];
        var (kept, schedules) = (KeptOf(told), SchedulesOf(told));
        var ended = told.Select(fact => fact.EndedOn).LastOrDefault(day => day is not null);
        var from = told.FirstOrDefault(IsOfAmendment)?.Day;
        // What is due today is not late yet.
        return
        [
            .. SaidDays(schedules, frame).Where(day => OwedFrom(day, from) >= frame.From && !(ended <= day.On) && !(day.SaidBy.EveryMonths is not null && day.On < from))
                .Select(day => new DueDay(day.On, day.SaidBy, kept.Find(record => day.IsAnsweredBy(record, schedules)), HasPassed: frame.IsOver || day.On < frame.Through)),
        ];
    }

    private static PromiseFigure? Of(int number, IReadOnlyList<ReportFact> told, ReportFrame frame)
    {
        var keptInYear = KeptOf(told).Count(fact => fact.Day >= frame.From && fact.Day <= frame.Through);
        if (InForce(WordingsOf(told), frame) is not { } worded || (IsAside(told) && keptInYear == 0) || told.Any(fact => HoldsOnlyAfter(fact, frame)))
            return null;
        var whose = told.LastOrDefault(fact => fact.Measure is FactMeasure.Promised or FactMeasure.Attributed) ?? worded;
        var due = DueOf(told, frame);
        return new PromiseFigure(
            number,
            whose.Party,
            whose.IsCommon,
            told.Select(fact => fact.Article).FirstOrDefault(article => article is not null),
            worded.Title!,
            InForce(SchedulesOf(told), frame)?.Sort,
            due.Count,
            due.Count(day => day.Stands(DueStanding.InTime)),
            due.Count(day => day.Stands(DueStanding.Late)),
            due.Count(day => day.Stands(DueStanding.Missed)),
            keptInYear);
    }

    // A single day that had passed when its promise began to hold is owed from then on, in that year.
    private static DateOnly OwedFrom(SaidDay day, DateOnly? from) => day.SaidBy.EveryMonths is null && from > day.On ? from.Value : day.On;

    private static bool IsAside(IEnumerable<ReportFact> told) => told.Any(fact => fact.Measure == FactMeasure.SetAside);

    private static List<ReportFact> KeptOf(IEnumerable<ReportFact> told) => [.. told.Where(fact => fact.Measure == FactMeasure.Kept)];

    // The journal of a hub that began before promises were told begins in the middle: a promise without words is none yet.
    private static List<ReportFact> WordingsOf(IEnumerable<ReportFact> told) => [.. told.Where(fact => fact.Title is not null && fact.Measure != FactMeasure.Kept)];

    private static List<ReportFact> SchedulesOf(IEnumerable<ReportFact> told) => [.. told.Where(fact => fact.Measure is FactMeasure.Planned or FactMeasure.Amended && fact.Sort is not null)];

    // What was said only after the year is said of it too, where nothing was said before.
    private static ReportFact? InForce(List<ReportFact> said, ReportFrame frame) => said.FindLast(fact => fact.Day <= frame.Through) ?? said.FirstOrDefault();

    // Of what an amendment added, the first day is known.
    private static bool HoldsOnlyAfter(ReportFact fact, ReportFrame frame) => IsOfAmendment(fact) && fact.Day > frame.Through;

    private static bool IsOfAmendment(ReportFact fact) => fact is { Measure: FactMeasure.Promised, Sort: PromiseFacts.OfAmendment };

    // Other days do not undo those that had passed when they were said, nor what had answered these: an amendment's hold from its own day on, the others besides.
    private static List<SaidDay> SaidDays(List<ReportFact> schedules, ReportFrame frame)
    {
        var days = new List<SaidDay>();
        foreach (var said in schedules)
        {
            var isOnce = IsOnce(said);
            var now = Occurrences(said, frame.Through).Where(day => said.Measure != FactMeasure.Amended || said == schedules[0] || day >= said.Day).Select(day => new SaidDay(day, said, isOnce ? long.MaxValue : 0)).ToList();
            var passed = days.Where(day => day.On < said.Day && !now.Exists(other => other.On == day.On)).Select(day => day with { Before = Math.Min(day.Before, said.Position) });
            days = [.. passed, .. now];
        }

        return [.. days.OrderBy(day => day.On)];
    }

    private static bool IsOnce(ReportFact said) => said.Sort == WireName.Of(CommitmentScheduleKind.Once);

    private static IEnumerable<DateOnly> Occurrences(ReportFact said, DateOnly last) =>
        WireName.TryParse<CommitmentScheduleKind>(said.Sort, out var kind) && kind is { } known
            ? new CommitmentSchedule(known, said.DueOn, said.EveryMonths).Occurrences(last)
            : [];

    // The right piece takes the place of a wrong one, whatever the days have become since: it is of those that said its day.
    private static ReportFact? ScheduleOf(ReportFact kept, List<ReportFact> schedules)
    {
        var before = schedules.FindAll(said => said.Position < kept.Position);
        return (kept.DueOn is { } due ? before.FindLast(said => Occurrences(said, due).Contains(due)) : null) ?? before.LastOrDefault();
    }

    /// <param name="On">The day.</param>
    /// <param name="SaidBy">The fact that says it.</param>
    /// <param name="Before">What was recorded before this place of the journal answers it, for a day that is due once: there is no other until another is said.</param>
    private sealed record SaidDay(DateOnly On, ReportFact SaidBy, long Before)
    {
        // As in the register: what was recorded for one of many times, or of what lasts, is another thing.
        public bool IsAnsweredBy(ReportFact kept, List<ReportFact> schedules) =>
            kept.DueOn == On || (kept.Position < Before && ScheduleOf(kept, schedules) is var answered && (answered is null || IsOnce(answered)));
    }
}
