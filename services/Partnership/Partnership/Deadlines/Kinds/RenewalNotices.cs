using System.Text.Json;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>
/// The last day on which the parties say that they renew: by a letter of each to each other where the text asks for them, else however
/// they agree on it.
/// </summary>
internal static class RenewalNotices
{
    private static readonly DeadlineFormula Formula = new("end-minus-notice", "The end of the term, less the notice, counted backwards.");

    public static IEnumerable<Deadline> Of(DeadlineCase agreement)
    {
        if (agreement.Text.Renewal is not { Kind: RenewalKind.Express } renewal)
            yield break;
        var due = renewal.Notice is { } notice ? agreement.Days.TermEnd?.Plus(notice, -1) : null;
        if (agreement.IsOverBy(due))
            yield break;
        if (!renewal.BetweenEachPair)
        {
            yield return Unaddressed(agreement, renewal, due);
            yield break;
        }

        foreach (var from in agreement.Parties)
        {
            foreach (var to in agreement.Parties.Where(to => to != from))
                yield return Between(agreement, renewal, due, from, to);
        }
    }

    private static Deadline Between(DeadlineCase agreement, RenewalExtract renewal, DateOnly? due, string from, string to)
    {
        var letter = LetterOf(agreement, from, to);
        var pair = Unaddressed(agreement, renewal, due);
        return pair with
        {
            Id = $"{pair.Id}.{from}.{to}",
            Party = from,
            Counterpart = to,
            Parties = [from, to],
            Inputs =
            [
                .. pair.Inputs,
                .. DeadlineCase.Inputs(
                    letter is null ? null : new DeadlineInput("letter.number", letter.Number),
                    letter is null ? null : DeadlineCase.Input("letter.sent", letter.SentOn),
                    letter?.ReceivedOn is { } received ? DeadlineCase.Input("letter.received", received) : null,
                    letter?.ReturnedOn is { } returned ? DeadlineCase.Input("letter.returned", returned) : null),
            ],
            Following = DeadlineFollowing.Recorded,
            AnsweredOn = letter?.SentOn,
            Letter = letter,
        };
    }

    // No letter answers it: whether all have agreed is not for one of them to say.
    private static Deadline Unaddressed(DeadlineCase agreement, RenewalExtract renewal, DateOnly? due) => new()
    {
        Id = "renewal-notice",
        Kind = DeadlineKind.RenewalNotice,
        Parties = agreement.Parties,
        Source = DeadlineCase.First(renewal.Sources),
        Formula = Formula,
        Inputs = DeadlineCase.Inputs(
            agreement.TermEndInput,
            renewal.Notice is { } notice ? DeadlineCase.Input("renewal.notice", notice) : null,
            agreement.AmendmentInput(TermKeys.End, TermKeys.RenewalNotice),
            renewal.Letter is { } form ? new DeadlineInput("renewal.letter", JsonNamingPolicy.CamelCase.ConvertName($"{form}")) : null),
        LegalDate = due,
        Missing = due is not null ? [] : [.. agreement.Days.Missing, .. renewal.Notice is null ? ["renewal.notice"] : Array.Empty<string>()],
        Following = DeadlineFollowing.DayOnly,
    };

    // A letter that renewed a term before does not renew this one. One that came back was sent all the same, and the one that follows it is the one to show.
    private static NoticeFact? LetterOf(DeadlineCase agreement, string from, string to) => agreement.Facts.Letters
        .Where(letter => letter is { Purpose: NoticePurpose.Renewal, HasTakenEffect: false } && letter.From == from && letter.To == to)
        .OrderBy(letter => letter.ReturnedOn is not null).ThenBy(letter => letter.SentOn)
        .FirstOrDefault();
}
