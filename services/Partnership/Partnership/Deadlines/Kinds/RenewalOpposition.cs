using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The last day on which a party can keep the agreement from being renewed tacitly.</summary>
internal static class RenewalOpposition
{
    public static IEnumerable<Deadline> Of(DeadlineCase agreement)
    {
        if (agreement.Text.Renewal is not { Kind: RenewalKind.Tacit } renewal)
            yield break;
        var due = renewal.Notice is { } notice ? agreement.Days.TermEnd?.Plus(notice, -1) : null;
        var opposed = agreement.Days.TermEnd is { } term && term == agreement.Facts.NotRenewedAfter
            ? agreement.Facts.Letters.Where(letter => letter is { Purpose: NoticePurpose.Opposition, HasTakenEffect: false }).MinBy(letter => letter.SentOn)
            : null;
        // The last renewal that the text allows is followed by none.
        if (agreement.IsOverBy(due) || (opposed is null && agreement.RunsOn && agreement.Days.TermEnd is { } end && end == agreement.LastDay))
            yield break;
        yield return new Deadline
        {
            Id = "renewal-opposition",
            Kind = DeadlineKind.RenewalOpposition,
            Parties = agreement.Parties,
            Source = DeadlineCase.First(renewal.Sources),
            Formula = new("end-minus-notice", "The end of the term, less the notice, counted backwards."),
            Inputs = DeadlineCase.Inputs(agreement.TermEndInput, renewal.Notice is { } length ? DeadlineCase.Input("renewal.notice", length) : null),
            LegalDate = due,
            Missing = due is not null ? [] : [.. agreement.Days.Missing, .. renewal.Notice is null ? ["renewal.notice"] : Array.Empty<string>()],
            Following = opposed is null ? DeadlineFollowing.DayOnly : DeadlineFollowing.Recorded,
            AnsweredOn = opposed?.SentOn,
            Letter = opposed,
        };
    }
}
