using System.Globalization;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The days by which the commitments of the register are to be kept, those that were kept among them.</summary>
internal static class CommitmentDays
{
    private const int MonthsAhead = 12;

    private static readonly DeadlineFormula Once = new("said-day", "The day that was said for it.");
    private static readonly DeadlineFormula Recurring = new("every-so-many-months", "The first day that was said for it, and as many months later each time.");
    private static readonly DeadlineFormula Lasting = new("last-day-of-agreement", "It lasts as long as the agreement: the last day, while nothing shows that it was kept.");

    public static IEnumerable<Deadline> Of(DeadlineCase agreement) => agreement.Facts.Commitments.SelectMany(line => Of(agreement, line));

    private static IEnumerable<Deadline> Of(DeadlineCase agreement, CommitmentFact line) => line.Schedule.Kind switch
    {
        CommitmentScheduleKind.Continuing => Last(agreement, line),
        _ => Times(agreement, line),
    };

    // What shows it once shows it for good: nothing waits then, as in the register.
    private static IEnumerable<Deadline> Last(DeadlineCase agreement, CommitmentFact line) =>
        agreement.LastDay is { } last && line.EndedOn is null && line.Kept.Count == 0 ? [Day(agreement, line, last, rank: null, Lasting)] : [];

    // A register has hundreds of lines: of what comes again and again those of a year are of use, and at least the next.
    private static IEnumerable<Deadline> Times(DeadlineCase agreement, CommitmentFact line)
    {
        var ahead = agreement.Facts.Today.PlusMonths(MonthsAhead);
        var recurs = line.Schedule.Kind == CommitmentScheduleKind.Recurring;
        foreach (var (index, due) in line.Schedule.Occurrences(agreement.LastDay ?? DateOnly.MaxValue).SkipWhile(day => recurs && day < line.HoldsFrom).Index())
        {
            var kept = line.KeptFor(due);
            if (kept is not null || !(line.EndedOn <= due || agreement.IsOverBy(due)))
                yield return Day(agreement, line, due, recurs ? index + 1 : null, recurs ? Recurring : Once) with { AnsweredOn = kept };
            if (due > ahead)
                yield break;
        }
    }

    private static Deadline Day(DeadlineCase agreement, CommitmentFact line, DateOnly due, int? rank, DeadlineFormula formula) => new()
    {
        // Of what comes again and again each time is known by its day, as in the register: its rank is another once the schedule is.
        Id = rank is null
            ? string.Create(CultureInfo.InvariantCulture, $"commitment.{line.Number}")
            : string.Create(CultureInfo.InvariantCulture, $"commitment.{line.Number}.{due:O}"),
        Kind = DeadlineKind.Commitment,
        Party = line.Party,
        // What somebody promises who does not sign is for the hub's staff to follow.
        Parties = line.IsCommon ? agreement.PartiesOn(due) : line.Party is { } party ? [party] : [],
        Source = line.Source,
        Formula = formula,
        Inputs = DeadlineCase.Inputs(
            DeadlineCase.Input("commitment.number", line.Number),
            new DeadlineInput("commitment.text", line.Text),
            line.Owner is { } owner ? new DeadlineInput("commitment.owner", owner) : null,
            line.Schedule.EveryMonths is not null && line.Schedule.DueOn is { } first ? DeadlineCase.Input("commitment.first-day", first) : null,
            line.Schedule.EveryMonths is { } months ? new DeadlineInput("commitment.every", string.Create(CultureInfo.InvariantCulture, $"{months} months")) : null,
            formula == Lasting ? agreement.EndInput : null,
            line.Amendment is { } amendment ? DeadlineCase.Input("amendment", amendment) : null),
        LegalDate = due,
        Rank = rank,
        Following = DeadlineFollowing.Recorded,
    };
}
