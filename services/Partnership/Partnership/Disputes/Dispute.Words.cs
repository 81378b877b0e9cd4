using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Disputes.Errors;

namespace SkillsHub.Partnership.Disputes;

/// <content>What others say to an end that was recorded, and what was recorded wrongly and is taken back.</content>
internal sealed partial class Dispute
{
    public Result<DisputeSettlement> ConfirmSettlement(int number, string? proof, DisputeActor actor)
    {
        if (settlements.Find(known => known.Number == number) is not { } settlement)
            return new RecordNotFound(DisputeEndKind.Settlement, number);
        if (NotOpen() is { } over)
            return over;
        if (settlement.SettledOn < OpenSince)
            return new BeforeOpening("settledOn", settlement.SettledOn, OpenSince);
        return Confirm(settlement, DisputeEndKind.Settlement, proof, actor) is { } refusal ? refusal : settlement;
    }

    public Result<DisputeClosing> ConfirmClosing(int number, string? proof, DisputeActor actor)
    {
        if (closings.Find(known => known.Number == number) is not { } closing)
            return new RecordNotFound(DisputeEndKind.Closing, number);
        if (State != DisputeState.Referred || closing.Referral != Referral!.Number)
            return new NotReferred(Number, State);
        return Confirm(closing, DisputeEndKind.Closing, proof, actor) is { } refusal ? refusal : closing;
    }

    public Result<DisputeSettlement> WithdrawSettlement(int number, string reason, DisputeActor actor)
    {
        if (settlements.Find(known => known.Number == number) is not { } settlement)
            return new RecordNotFound(DisputeEndKind.Settlement, number);
        if (settlement.Reopening is { } reopening)
            return new ReopenedAlready(number, reopening.ReopenedOn);
        return TakeBack(settlement, DisputeEndKind.Settlement, reason, actor) is { } refusal ? refusal : settlement;
    }

    public Result<DisputeReferral> WithdrawReferral(int number, string reason, DisputeActor actor)
    {
        if (referrals.Find(known => known.Number == number) is not { } referral)
            return new RecordNotFound(DisputeEndKind.Referral, number);
        if (Closing is not null)
            return new NotReferred(Number, State);
        return TakeBack(referral, DisputeEndKind.Referral, reason, actor) is { } refusal ? refusal : referral;
    }

    public Result<DisputeClosing> WithdrawClosing(int number, string reason, DisputeActor actor)
    {
        if (closings.Find(known => known.Number == number) is not { } closing)
            return new RecordNotFound(DisputeEndKind.Closing, number);
        return TakeBack(closing, DisputeEndKind.Closing, reason, actor) is { } refusal ? refusal : closing;
    }

    /// <summary>Says the court's own number of the case, or another one where that was wrong: the audit trail keeps both.</summary>
    public Result<DisputeReferral> NumberCase(int number, string caseNumber)
    {
        if (referrals.Find(known => known.Number == number) is not { } referral)
            return new RecordNotFound(DisputeEndKind.Referral, number);
        if (referral.Withdrawal is not null)
            return new WithdrawnAlready(DisputeEndKind.Referral, number);
        referral.CaseNumber = caseNumber;
        return referral;
    }

    private Error? Confirm(DisputeEnd end, DisputeEndKind kind, string? proof, DisputeActor actor)
    {
        if (end.Withdrawal is not null)
            return new WithdrawnAlready(kind, end.Number);
        var isAwaited = actor.Party is { } party ? end.Awaits.Contains(party, StringComparer.Ordinal) : end.AwaitsStaff || !ConcernsHub;
        if (!isAwaited)
            return new WordNotAwaited(kind, end.Number);
        if (CheckProof(proof, actor) is { } unproved)
            return unproved;
        end.Say(new DisputeWord(actor.Party, proof, actor.By, actor.At));
        Restate();
        return null;
    }

    private Error? TakeBack(DisputeRecord record, DisputeEndKind kind, string reason, DisputeActor actor)
    {
        // An end that the staff recorded for the hub's operator is about both: the other side says that there was none, unless it said that there was.
        if (!MayTakeBack(record, actor) && !(ConcernsHub && record is DisputeEnd { Party: null } end && end.Words.All(word => word.Party != actor.Party)))
            return new NotForThisParty();
        if (record.Withdrawal is not null)
            return new WithdrawnAlready(kind, record.Number);
        record.Withdraw(reason, actor);
        Restate();
        return null;
    }

    // Its own; and the staff any, unless the hub's operator is a side: then the staff is one, and unmakes nothing of the other's.
    private bool MayTakeBack(DisputeRecord record, DisputeActor actor) => record.Party == actor.Party || (actor.Party is null && !ConcernsHub);
}
