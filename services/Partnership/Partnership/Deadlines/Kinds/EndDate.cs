using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The last day of the term.</summary>
internal static class EndDate
{
    public static IEnumerable<Deadline> Of(DeadlineCase agreement)
    {
        // It went on after the day that its term set, for as long as nobody says.
        if (agreement is { RunsOn: true, LastDay: null } && agreement.Days.End < agreement.Facts.Today)
            yield break;
        yield return new Deadline
        {
            Id = "end",
            Kind = DeadlineKind.End,
            Parties = agreement.Parties,
            Source = DeadlineCase.First(agreement.Term?.Sources),
            Formula = FormulaOf(agreement),
            Inputs = DeadlineCase.Inputs(
                agreement.Days.Start is { } start ? DeadlineCase.Input("term.start", start) : null,
                agreement.Term?.Duration is { } duration ? DeadlineCase.Input("term.duration", duration) : null,
                agreement.Term?.EndDate is { } end ? DeadlineCase.Input("term.end-date", end) : null,
                agreement.AmendmentInput(TermKeys.End),
                agreement.Facts.Renewals > 0 ? DeadlineCase.Input("renewal.times", agreement.Facts.Renewals) : null,
                agreement.Facts.Renewals > 0 && agreement.Text.Renewal?.Duration is { } each ? DeadlineCase.Input("renewal.duration", each) : null,
                agreement.Ended is { } ended ? new DeadlineInput("termination.by", ended.By) : null,
                agreement.EndedOn is not null ? agreement.TermEndInput : null),
            LegalDate = agreement.Days.End,
            Missing = agreement.Days.Missing,
            Following = DeadlineFollowing.DayOnly,
        };
    }

    private static DeadlineFormula FormulaOf(DeadlineCase agreement) => agreement switch
    {
        { EndedOn: not null } => new("terminated-end", "The last day of the notice of a termination that leaves no two parties, before the end of the term."),
        { Facts.Renewals: > 0 } => new("renewed-end", "The first term, then the length of each renewal: from the start in one step."),
        { Term.EndDate: not null } => new("fixed-end", "The last day that the text names."),
        { Days.CountsFirstDay: true } => new("first-day-plus-duration", "The eve of the day, so many years or months later, that bears the number of the first day."),
        _ => new("start-plus-duration", "The day of the last year or month that bears the number of the first day, or the last of that month when it has none."),
    };
}
