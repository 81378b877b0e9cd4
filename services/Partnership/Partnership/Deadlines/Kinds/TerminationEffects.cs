using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>When a notice that a party gave takes effect: once all others are told, and never after the end.</summary>
internal static class TerminationEffects
{
    public static IEnumerable<Deadline> Of(DeadlineCase agreement) => agreement.Facts.Letters
        .Where(letter => letter.Purpose == NoticePurpose.Termination && agreement.Parties.Contains(letter.From, StringComparer.Ordinal))
        .GroupBy(letter => letter.From, StringComparer.Ordinal)
        .Select(letters => By(agreement, letters.Key, letters.ToLookup(letter => letter.To, StringComparer.Ordinal)));

    private static Deadline By(DeadlineCase agreement, string from, ILookup<string, NoticeFact> letters)
    {
        var told = agreement.Parties.Where(to => to != from).Select(to => letters[to].MinBy(letter => letter.SentOn)).ToList();
        var needsReceipt = agreement.Text.Termination?.Letter == LetterForm.RegisteredWithReceipt;
        var days = told.Select(letter => letter?.ReceivedOn ?? (needsReceipt ? null : letter?.SentOn)).ToList();
        var notice = TerminationNotice.NoticeOf(agreement);
        string[] missing =
        [
            .. told.Contains(null) ? ["termination.letters"] : days.Contains(null) ? ["termination.receipts"] : Array.Empty<string>(),
            .. notice is null ? ["termination.notice"] : Array.Empty<string>(),
        ];
        var last = missing.Length == 0 ? days.Max() : null;
        return new Deadline
        {
            Id = $"termination-effect.{from}",
            Kind = DeadlineKind.TerminationEffect,
            Parties = agreement.Parties,
            Source = DeadlineCase.First(agreement.Text.Termination?.Sources),
            Formula = new("last-notified-plus-notice", "The day on which the last of the others was told, and the notice after it; not after the end of the term."),
            Inputs = DeadlineCase.Inputs([
                new DeadlineInput("termination.by", from),
                last is { } day ? DeadlineCase.Input("termination.last-notified", day) : null,
                agreement.EndInput,
                .. TerminationNotice.InputsOf(agreement),
            ]),
            LegalDate = last?.Plus(notice!) is { } effect ? Earlier(effect, agreement.Days.End) : last is null ? null : agreement.Days.End,
            Missing = missing,
            Following = DeadlineFollowing.DayOnly,
        };
    }

    private static DateOnly Earlier(DateOnly effect, DateOnly? end) => end < effect ? end.Value : effect;
}
