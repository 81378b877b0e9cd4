using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Feeds;

namespace SkillsHub.Partnership.Deadlines.Telling.Mails;

/// <summary>The deadlines for those who asked to be told in English; what has no English words has those of the calendars.</summary>
internal static class EnglishSummary
{
    public static string Of(Deadline deadline, IReadOnlyDictionary<string, string> names)
    {
        string Name(string? slug) => slug is null ? "" : names.GetValueOrDefault(slug, slug);
        string By() => deadline.Party is { } party ? $", by {Name(party)}" : "";
        return deadline.Kind switch
        {
            DeadlineKind.End => "End of the agreement",
            DeadlineKind.RenewalNotice when deadline.Counterpart is null => "Last day to agree on the renewal",
            DeadlineKind.RenewalNotice => $"Letter of renewal: {Name(deadline.Party)} → {Name(deadline.Counterpart)}",
            DeadlineKind.RenewalOpposition => "Last day to oppose the tacit renewal",
            DeadlineKind.TerminationNotice => "Last day on which a termination, received by all, takes effect before the end",
            DeadlineKind.TerminationEffect => "Last day of a notice of termination",
            DeadlineKind.CommitteeMeeting => $"Committee: meeting {deadline.Rank} of year {deadline.Year}",
            DeadlineKind.AnnualReport => $"Report of year {deadline.Year}{By()}",
            DeadlineKind.Rent => $"Rent from year {deadline.Year}{By()}",
            DeadlineKind.FundingYear => $"End of fiscal year {deadline.Year}",
            DeadlineKind.BrandPermission => "Last day of use of a name or logo",
            DeadlineKind.Commitment => $"Commitment no. {CalendarWords.InputOf(deadline, "commitment.number")}{By()}: {CalendarWords.Begun(CalendarWords.InputOf(deadline, "commitment.text"))}",
            DeadlineKind.FundingCall => $"Payment of call {CalendarWords.InputOf(deadline, "call.number")} of grant no. {CalendarWords.InputOf(deadline, "grant.number")}{By()}",
            _ => CalendarWords.Summary(deadline, names),
        };
    }
}
