using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The last day on which a notice, received by all, still ends the agreement before its term: with the notice of the text, and with one that force majeure shortened.</summary>
internal static class TerminationNotice
{
    private static readonly DeadlineFormula Formula = new(
        "received-by-all-before-end", "The last day from which the notice, once all others have received it, runs out before the end of the term.");

    public static IEnumerable<Deadline> Of(DeadlineCase agreement)
    {
        if (agreement.Text.Termination is not { } termination)
            yield break;
        var usual = termination.Notice is { } notice ? DeadlineCase.Input("termination.notice", notice) : null;
        if (Notice(agreement, "termination-notice", termination.Notice, [usual, agreement.AmendmentInput(TermKeys.End, TermKeys.TerminationNotice)]) is { } ordinary)
            yield return ordinary;
        if (agreement.Facts.ForceMajeure.FirstOrDefault(one => one.HoldsOn(agreement.Facts.Today)) is { } agreed
            && Notice(agreement, "termination-notice.force-majeure", agreed.Notice, Inputs(agreed)) is { } shorter)
            yield return shorter;
    }

    public static IEnumerable<DeadlineInput?> Inputs(ForceMajeureNotice agreed) =>
    [
        DeadlineCase.Input("termination.force-majeure-notice", agreed.Notice),
        DeadlineCase.Input("termination.force-majeure-from", agreed.AgreedOn),
        agreed.Until is { } until ? DeadlineCase.Input("termination.force-majeure-until", until) : null,
    ];

    private static Deadline? Notice(DeadlineCase agreement, string id, Period? notice, IEnumerable<DeadlineInput?> inputs)
    {
        var due = LastDay(agreement.Days.TermEnd, notice);
        return agreement.IsOverBy(due) ? null : new Deadline
        {
            Id = id,
            Kind = DeadlineKind.TerminationNotice,
            Parties = agreement.Parties,
            Source = DeadlineCase.First(agreement.Text.Termination!.Sources),
            Formula = Formula,
            Inputs = DeadlineCase.Inputs([agreement.TermEndInput, .. inputs]),
            LegalDate = due,
            Missing = due is not null ? [] : [.. agreement.Days.Missing, .. notice is null ? ["termination.notice"] : Array.Empty<string>()],
            Following = DeadlineFollowing.DayOnly,
        };
    }

    // A notice that runs out on the last day ends nothing earlier.
    private static DateOnly? LastDay(DateOnly? end, Period? notice) =>
        notice is not null && end?.Plus(notice, -1) is { } day ? day.Plus(notice) < end ? day : day.PlusDays(-1) : null;
}
