using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>What the members are told of a meeting. Who sits, and who came, is told to nobody.</summary>
internal static class MeetingTold
{
    public static CommitteeMeetingPlanned Planned(Meeting meeting, SeatedAgreement around) => new()
    {
        AgreementId = around.Agreement.Id,
        Title = around.Agreement.Title,
        Parties = around.Addressees,
        Meeting = meeting.Number,
        Day = meeting.Day,
        StartsAt = meeting.StartsAt,
        Place = meeting.Place,
        Link = meeting.Link,
    };

    public static CommitteeMeetingConvened Convened(Meeting meeting, SeatedAgreement around) => new()
    {
        AgreementId = around.Agreement.Id,
        Title = around.Agreement.Title,
        Parties = around.Addressees,
        Meeting = meeting.Number,
        Day = meeting.Day,
        ConvenedOn = meeting.Convocation!.ConvenedOn,
        StartsAt = meeting.StartsAt,
        Place = meeting.Place,
        Link = meeting.Link,
        Agenda = [.. meeting.Order.Select(item => item.Title)],
    };

    /// <summary>The agenda as it is now, where the members were convened with another one; null where it is the same, or nobody was convened.</summary>
    public static CommitteeMeetingConvened? AgendaChanged(Meeting meeting, SeatedAgreement around, IReadOnlyList<int> former, DateTimeOffset now) =>
        meeting.ConvenesToOther(former, now) ? Convened(meeting, around) : null;

    public static CommitteeMeetingHeld Held(Meeting meeting, SeatedAgreement around, bool isCorrection) => new()
    {
        AgreementId = around.Agreement.Id,
        Title = around.Agreement.Title,
        Parties = around.Addressees,
        Meeting = meeting.Number,
        Day = meeting.Day,
        Voices = meeting.Voices!.Value,
        IsCorrection = isCorrection,
        HasQuorum = meeting.HasQuorum,
    };

    public static CommitteeMeetingCancelled Cancelled(Meeting meeting, SeatedAgreement around) => new()
    {
        AgreementId = around.Agreement.Id,
        Title = around.Agreement.Title,
        Parties = around.Addressees,
        Meeting = meeting.Number,
        Day = meeting.Day,
        Reason = meeting.Cancellation!.Reason,
    };

    public static CommitteeMinutesApproved Approved(Meeting meeting, SeatedAgreement around) => new()
    {
        AgreementId = around.Agreement.Id,
        Title = around.Agreement.Title,
        Parties = around.Addressees,
        Meeting = meeting.Number,
        Day = meeting.Day,
        ApprovedOn = meeting.Minutes!.ApprovedOn!.Value,
        AtMeeting = meeting.Minutes.ApprovedAt,
    };

    public static CommitteeDecisionTaken Decided(Decision decision, Meeting meeting, SeatedAgreement around) => new()
    {
        AgreementId = around.Agreement.Id,
        Title = around.Agreement.Title,
        Parties = around.Addressees,
        Meeting = meeting.Number,
        Day = meeting.Day,
        Decision = decision.Number,
        Kind = decision.Kind,
        Text = decision.Text,
        VotesFor = decision.Votes?.For,
        VotesAgainst = decision.Votes?.Against,
        Abstentions = decision.Votes?.Abstained,
        Finding = decision.Finding,
        FirstYearFrom = decision.FirstYearFrom,
        FirstFiscalYearFrom = decision.FirstFiscalYearFrom,
        FiscalYear = decision.FiscalYear,
        AgendaItem = decision.AgendaItem,
        Terms = decision.Terms,
        Replaces = decision.Replaces,
    };
}
