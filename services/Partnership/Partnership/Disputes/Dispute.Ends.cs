using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Disputes.Errors;

namespace SkillsHub.Partnership.Disputes;

/// <content>How it ends: settled, which may not last, withdrawn, or before the court.</content>
internal sealed partial class Dispute
{
    public Result<DisputeSettlement> Settle(SettlementDraft draft, DisputeActor actor)
    {
        if (State == DisputeState.Settled)
            return new SettledAlready(Number, Last!.SettledOn);
        if ((NotOpen() ?? CheckDay("settledOn", draft.SettledOn, OpenSince, actor.On)) is { } refusal)
            return refusal;
        var settlement = new DisputeSettlement
        {
            Number = settlements.Count + 1,
            SettledOn = draft.SettledOn,
            Terms = draft.Terms,
            Amendment = draft.Amendment,
            Decision = draft.Decision,
            Party = actor.Party,
            RecordedBy = actor.By,
            RecordedAt = actor.At,
        };
        settlements.Add(settlement);
        Restate();
        return settlement;
    }

    /// <summary>Opens it again where its settlement was not kept.</summary>
    public Result<DisputeSettlement> Reopen(DateOnly day, string reason, DisputeActor actor)
    {
        if (State != DisputeState.Settled)
            return new NotSettled(Number, State);
        var settlement = Last!;
        if (day > actor.On)
            return new InTheFuture("reopenedOn", day, actor.On);
        if (day < settlement.SettledOn)
            return new ReopenedBeforeSettlement(day, settlement.SettledOn);
        settlement.Reopen(new DisputeReopening { ReopenedOn = day, Reason = reason, Party = actor.Party, ReopenedBy = actor.By, ReopenedAt = actor.At });
        Restate();
        return settlement;
    }

    /// <summary>Records that it is before the court: after an amicable attempt, where the text asks for one.</summary>
    public Result<DisputeReferral> Refer(ReferralDraft draft, DisputeClause clause, DisputeActor actor)
    {
        if ((NotOpen() ?? CheckDay("referredOn", draft.ReferredOn, OpenSince, actor.On)) is { } refusal)
            return refusal;
        if (clause.AmicableFirst && !Standing.Any(step => step.Day <= draft.ReferredOn))
            return new AmicableStepMissing(clause.Article, clause.Quote);
        if ((draft.Court ?? clause.Court) is not { } court)
            return new CourtNotNamed();
        Referral = new DisputeReferral
        {
            ReferredOn = draft.ReferredOn,
            Court = court,
            Article = clause.Court is null ? null : clause.Article,
            CaseNumber = draft.CaseNumber,
            Party = actor.Party,
            RecordedBy = actor.By,
            RecordedAt = actor.At,
        };
        Restate();
        return Referral;
    }

    public Result<DisputeClosing> Close(ClosingDraft draft, DisputeActor actor)
    {
        if (State != DisputeState.Referred)
            return new NotReferred(Number, State);
        if (draft.ClosedOn > actor.On)
            return new InTheFuture("closedOn", draft.ClosedOn, actor.On);
        if (draft.ClosedOn < Referral!.ReferredOn)
            return new ClosedBeforeReferral(draft.ClosedOn, Referral.ReferredOn);
        Closing = new DisputeClosing { Outcome = draft.Outcome, ClosedOn = draft.ClosedOn, Details = draft.Details, Party = actor.Party, RecordedBy = actor.By, RecordedAt = actor.At };
        Restate();
        return Closing;
    }

    public Result<DisputeAbandonment> Withdraw(string reason, DisputeActor actor)
    {
        if (Opener != actor.Party)
            return new NotForThisParty();
        if (NotOpen() is { } over)
            return over;
        Abandonment = new DisputeAbandonment { WithdrawnOn = actor.On, Reason = reason, WithdrawnBy = actor.By, WithdrawnAt = actor.At };
        Restate();
        return Abandonment;
    }
}
