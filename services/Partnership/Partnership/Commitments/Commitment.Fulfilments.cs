using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <content>What shows that it was kept.</content>
internal sealed partial class Commitment
{
    /// <summary>Records that it was kept. Without a day of its own it answers the earliest that waits.</summary>
    /// <returns>What was recorded; the earlier record when the same one is sent again and still counts.</returns>
    public Result<Fulfilment> Fulfil(Fulfilment proposed, AgreementSpan span, DateOnly today)
    {
        if (fulfilments.Find(earlier => earlier.Id == proposed.Id) is { } known)
            return known.Counts && known.IsSameAs(proposed) ? known : new FulfilmentExists(known);
        // What ended before anything of it was recorded may have been kept until then.
        if (Aside is { } aside && !(aside.IsEnding && proposed.FulfilledOn < EndedOn))
            return new IsSetAside(Number, aside);
        if (proposed.FulfilledOn > today)
            return new FulfilledInTheFuture(proposed.FulfilledOn, today);
        if (!span.Contains(proposed.FulfilledOn))
            return new OutsideTheTerm("fulfilledOn", proposed.FulfilledOn, span);
        if (!OccurrenceOf(proposed, span.Last).TryGet(out var answered, out var refusal))
            return refusal;
        var recorded = new Fulfilment
        {
            Id = proposed.Id,
            Occurrence = answered.Due,
            Schedule = answered.Schedule,
            FulfilledOn = proposed.FulfilledOn,
            Proof = proposed.Proof,
            Note = proposed.Note,
            RecordedBy = proposed.RecordedBy,
            Organisation = proposed.Organisation,
            RecordedAt = proposed.RecordedAt,
        };
        Aside = null;
        fulfilments.Add(recorded);
        Recount(span);
        return recorded;
    }

    /// <summary>
    /// Takes a record back. Of what all promise, one party does not undo what another, or the staff, recorded. A day that it answered, and for
    /// which nothing waits since the days are others, had passed unanswered: that stays, as when it is put off, until the right record of it is made.
    /// </summary>
    /// <param name="id">The record.</param>
    /// <param name="withdrawal">Why.</param>
    /// <param name="organisation">Slug of the party that does; null for the hub's staff.</param>
    /// <param name="span">The term.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    public Result<Fulfilment> Withdraw(Guid id, FulfilmentWithdrawal withdrawal, string? organisation, AgreementSpan span, DateOnly today)
    {
        if (fulfilments.Find(candidate => candidate.Id == id) is not { } fulfilment)
            return new FulfilmentNotFound();
        if (IsCommon && organisation is not null && organisation != fulfilment.Organisation)
            return new RecordedByAnother(Number);
        if (fulfilment.Withdrawal is { } earlier)
            return new AlreadyWithdrawn(earlier);
        fulfilment.Withdraw(withdrawal);
        Recount(span);
        if (fulfilment.Occurrence is { } day && WasOwed(day, span, today) && !Missed(span, today).Contains(day))
            Note([day], [], [], new Planner(organisation is null, withdrawal.Reason, today, withdrawal.WithdrawnBy, withdrawal.WithdrawnAt));
        return fulfilment;
    }

    // Of what counts no more, by an end or set aside, no day is missed; nor one that was to come when it was moved.
    private bool WasOwed(DateOnly day, AgreementSpan span, DateOnly today) => Aside is null && day < today && day <= span.Last && !(EndedOn <= day) && !WasMovedInTime(day);

    private Result<Answered> OccurrenceOf(Fulfilment proposed, DateOnly last)
    {
        var waiting = Waiting(last).ToList();
        if (proposed.Occurrence is not { } due)
        {
            if (Schedule?.DueOn is null)
                return new Answered(null, Schedule?.Kind);
            return waiting.Count > 0 ? new Answered(waiting[0], Schedule.Kind) : new AlreadyFulfilled(Number, null);
        }

        if (waiting.Contains(due))
            return new Answered(due, Schedule?.Kind);
        if (IsAnswered(due) || (Schedule?.Occurrences(last).Contains(due) == true && !IsBeforeItHeld(due)))
            return new AlreadyFulfilled(Number, due);
        // The right piece takes the place of a wrong one, whatever the days have become since.
        return fulfilments.FindLast(earlier => !earlier.Counts && earlier.Occurrence == due) is { } takenBack ? new Answered(due, takenBack.Schedule) : new NotAnOccurrence(Number, due);
    }

    private sealed record Answered(DateOnly? Due, CommitmentScheduleKind? Schedule);
}
