using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Disputes.Errors;

namespace SkillsHub.Partnership.Disputes;

/// <content>How it ends: settled, which may not last, withdrawn, or before the court. One party alone ends it for no other.</content>
internal sealed partial class Dispute
{
    public Result<DisputeSettlement> Settle(SettlementDraft draft, DisputeActor actor)
    {
        if (Settlement is { } kept)
            return new SettledAlready(Number, kept.SettledOn);
        if ((NotOpen() ?? CheckDay("settledOn", draft.SettledOn, OpenSince, actor.On) ?? CheckProof(draft.Proof, actor)) is { } refusal)
            return refusal;
        var settlement = new DisputeSettlement
        {
            SettledOn = draft.SettledOn,
            Terms = draft.Terms,
            Amendment = draft.Amendment,
            Decision = draft.Decision,
            Proof = draft.Proof,
        };
        settlement.Need(AllBut(actor));
        return Enter(settlements, settlement, actor);
    }

    /// <summary>Opens it again where its settlement was not kept.</summary>
    public Result<DisputeSettlement> Reopen(DateOnly day, string reason, DisputeActor actor)
    {
        if (Settlement is not { } settlement)
            return new NotSettled(Number, State);
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
            return new AmicableStepMissing(clause.Amicable?.Article, clause.Amicable?.Quote);
        if ((draft.Court ?? clause.Court) is not { } court)
            return new CourtNotNamed();
        var referral = new DisputeReferral
        {
            ReferredOn = draft.ReferredOn,
            Court = court,
            Article = draft.Court is null || draft.Court == clause.Court ? clause.CourtNamed?.Article : null,
            CaseNumber = draft.CaseNumber,
        };
        return Enter(referrals, referral, actor);
    }

    /// <summary>Records what became of it there. What the court decided holds by its number; what those before it agreed on or gave up, by their word.</summary>
    public Result<DisputeClosing> Close(ClosingDraft draft, DisputeActor actor)
    {
        if (State != DisputeState.Referred)
            return new NotReferred(Number, State);
        if (draft.ClosedOn > actor.On)
            return new InTheFuture("closedOn", draft.ClosedOn, actor.On);
        if (draft.ClosedOn < Referral!.ReferredOn)
            return new ClosedBeforeReferral(draft.ClosedOn, Referral.ReferredOn);
        if (draft is { Outcome: DisputeOutcome.Judged, DecisionNumber: null })
            return new DecisionNumberMissing();
        if (draft.Outcome != DisputeOutcome.Judged && CheckProof(draft.Proof, actor) is { } unproved)
            return unproved;
        var closing = new DisputeClosing
        {
            Referral = Referral.Number,
            Outcome = draft.Outcome,
            ClosedOn = draft.ClosedOn,
            DecisionNumber = draft.DecisionNumber,
            Details = draft.Details,
            Proof = draft.Proof,
        };
        closing.Need(draft.Outcome switch
        {
            DisputeOutcome.Judged => NeededWords.None,
            DisputeOutcome.Discontinued => OfThoseWhoCouldGoOn(actor),
            _ => AllBut(actor),
        });
        return Enter(closings, closing, actor);
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

    // The staff speaks for all by a proof, except where the hub's operator is a side: then it is one.
    private NeededWords AllBut(DisputeActor actor) =>
        actor.Party is null && !ConcernsHub ? NeededWords.None : new([.. Parties.Where(party => party != actor.Party)], ConcernsHub && actor.Party is not null);

    // Who opened it gives its own up; so does who went to court, where that is another. What the staff recorded of others does not say whose it is.
    private NeededWords OfThoseWhoCouldGoOn(DisputeActor actor)
    {
        string?[] claimants = [Opener, Referral!.Party];
        return !ConcernsHub && (actor.Party is null || claimants.Contains(null, StringComparer.Ordinal))
            ? AllBut(actor)
            : new([.. claimants.OfType<string>().Where(party => party != actor.Party).Distinct(StringComparer.Ordinal)], actor.Party is not null && claimants.Contains(null, StringComparer.Ordinal));
    }

    private static ProofMissing? CheckProof(string? proof, DisputeActor actor) => actor.Party is null && proof is null ? new ProofMissing() : null;
}
