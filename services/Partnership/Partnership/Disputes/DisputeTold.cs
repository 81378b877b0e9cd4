using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Disputes;

/// <summary>What those concerned are told of a dispute: numbers, kinds and days. What they wrote of it is read where it stands.</summary>
internal static class DisputeTold
{
    public static DisputeOpened Opened(Dispute dispute) => new()
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        Opener = dispute.Opener,
        ConcernsHub = dispute.ConcernsHub,
        AroseOn = dispute.AroseOn,
        NotifiedOn = dispute.NotifiedOn,
        Articles = dispute.About.Articles,
        Commitments = dispute.About.Commitments,
        Findings = dispute.About.Findings,
    };

    public static Result<IntegrationEvent> Recorded(Dispute dispute, DisputeStep step) => Result.Of<IntegrationEvent>(new DisputeStepRecorded
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        Step = step.Number,
        Kind = step.Kind,
        Day = step.Day,
        Meeting = step.Meeting,
        Decision = step.Decision,
    });

    public static Result<IntegrationEvent> Withdrawn(Dispute dispute, DisputeStep step) => Result.Of<IntegrationEvent>(new DisputeStepWithdrawn
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        Step = step.Number,
        Kind = step.Kind,
        Day = step.Day,
    });

    public static Result<IntegrationEvent> Settled(Dispute dispute, DisputeSettlement settlement) => Result.Of<IntegrationEvent>(new DisputeSettled
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        SettledOn = settlement.SettledOn,
        Amendment = settlement.Amendment,
        Decision = settlement.Decision,
    });

    public static Result<IntegrationEvent> Reopened(Dispute dispute, DisputeSettlement settlement) => Result.Of<IntegrationEvent>(new DisputeReopened
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        SettledOn = settlement.SettledOn,
        ReopenedOn = settlement.Reopening!.ReopenedOn,
    });

    public static Result<IntegrationEvent> Referred(Dispute dispute, DisputeReferral referral) => Result.Of<IntegrationEvent>(new DisputeReferred
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        ReferredOn = referral.ReferredOn,
        Article = referral.Article,
    });

    public static Result<IntegrationEvent> Closed(Dispute dispute, DisputeClosing closing) => Result.Of<IntegrationEvent>(new DisputeClosed
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        Outcome = closing.Outcome,
        ClosedOn = closing.ClosedOn,
    });

    public static Result<IntegrationEvent> Withdrawn(Dispute dispute, DisputeAbandonment abandonment) => Result.Of<IntegrationEvent>(new DisputeWithdrawn
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        WithdrawnOn = abandonment.WithdrawnOn,
    });
}
