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

    public static Result<IntegrationEvent> Settled(Dispute dispute, DisputeSettlement settlement) => Result.Of<IntegrationEvent>(!settlement.Holds ? Announced(dispute, settlement, DisputeEndKind.Settlement, settlement.SettledOn) : new DisputeSettled
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

    public static Result<IntegrationEvent> Closed(Dispute dispute, DisputeClosing closing) => Result.Of<IntegrationEvent>(!closing.Holds ? Announced(dispute, closing, DisputeEndKind.Closing, closing.ClosedOn, closing.Outcome) : new DisputeClosed
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

    public static Result<IntegrationEvent> Withdrawn(Dispute dispute, DisputeSettlement settlement) => Withdrawn(dispute, settlement, DisputeEndKind.Settlement, settlement.SettledOn);

    public static Result<IntegrationEvent> Withdrawn(Dispute dispute, DisputeReferral referral) => Withdrawn(dispute, referral, DisputeEndKind.Referral, referral.ReferredOn);

    public static Result<IntegrationEvent> Withdrawn(Dispute dispute, DisputeClosing closing) => Withdrawn(dispute, closing, DisputeEndKind.Closing, closing.ClosedOn);

    public static Result<IntegrationEvent> CaseNumbered(Dispute dispute, DisputeReferral referral) => Result.Of<IntegrationEvent>(new DisputeCaseNumbered
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        Referral = referral.Number,
        ReferredOn = referral.ReferredOn,
    });

    private static Result<IntegrationEvent> Withdrawn(Dispute dispute, DisputeRecord record, DisputeEndKind kind, DateOnly on) => Result.Of<IntegrationEvent>(new DisputeEndWithdrawn
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        End = kind,
        Number = record.Number,
        On = on,
    });

    private static DisputeEndAnnounced Announced(Dispute dispute, DisputeEnd end, DisputeEndKind kind, DateOnly on, DisputeOutcome? outcome = null) => new()
    {
        AgreementId = dispute.AgreementId,
        Parties = dispute.Parties,
        Dispute = dispute.Number,
        End = kind,
        Number = end.Number,
        Outcome = outcome,
        On = on,
        Awaits = end.Awaits,
        AwaitsStaff = end.AwaitsStaff,
    };
}
