using System.Globalization;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>When the committee met, and what it decided.</summary>
internal static class CommitteeFacts
{
    public static FactDraft? Of(IntegrationEvent told) => told switch
    {
        // Told again where who attended was corrected.
        CommitteeMeetingHeld meeting => Of(FactMeasure.MeetingHeld, meeting),
        CommitteeMeetingCancelled meeting => Of(FactMeasure.MeetingCancelled, meeting),
        CommitteeDecisionTaken decision => new(FactMeasure.Decision, string.Create(CultureInfo.InvariantCulture, $"decision/{decision.Decision}"), decision.Day)
        {
            AgreementId = decision.AgreementId,
            Number = decision.Decision,
            Sort = WireName.Of(decision.Kind),
            Title = decision.Text,
        },
        _ => null,
    };

    private static FactDraft Of(FactMeasure measure, CommitteeMeetingEvent meeting) => new(measure, $"meeting/{meeting.AggregateId}", meeting.Day, Precedence.Instead)
    {
        AgreementId = meeting.AgreementId,
        Number = meeting.Meeting,
    };
}
