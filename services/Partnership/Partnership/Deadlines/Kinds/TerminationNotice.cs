using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The last day on which giving notice still ends the agreement before its term.</summary>
internal static class TerminationNotice
{
    public static IEnumerable<Deadline> Of(DeadlineCase agreement)
    {
        if (agreement.Text.Termination is not { } termination)
            yield break;
        var notice = NoticeOf(agreement);
        var due = notice is null ? null : agreement.Days.End?.Plus(notice, -1);
        yield return new Deadline
        {
            Id = "termination-notice",
            Kind = DeadlineKind.TerminationNotice,
            Parties = agreement.Parties,
            Source = DeadlineCase.First(termination.Sources),
            Formula = new("end-minus-notice", "The end of the term, less the notice, counted backwards."),
            Inputs = DeadlineCase.Inputs([agreement.EndInput, .. InputsOf(agreement)]),
            LegalDate = due,
            Missing = due is not null ? [] : [.. agreement.Days.Missing, .. notice is null ? ["termination.notice"] : Array.Empty<string>()],
            Following = DeadlineFollowing.DayOnly,
        };
    }

    /// <summary>Shorter for force majeure, when all agreed.</summary>
    public static Period? NoticeOf(DeadlineCase agreement) => agreement.Facts.ShortenedNotice ?? agreement.Text.Termination?.Notice;

    public static IEnumerable<DeadlineInput?> InputsOf(DeadlineCase agreement) =>
    [
        agreement.Text.Termination?.Notice is { } usual ? DeadlineCase.Input("termination.notice", usual) : null,
        agreement.Facts.ShortenedNotice is { } shorter ? DeadlineCase.Input("termination.force-majeure-notice", shorter) : null,
    ];
}
