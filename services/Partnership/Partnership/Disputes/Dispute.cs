using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Disputes.Errors;

namespace SkillsHub.Partnership.Disputes;

/// <summary>A dispute about an agreement: opened between some of its parties, settled between them step by step, or brought before the court.</summary>
internal sealed partial class Dispute : Aggregate, IPartOfAgreement
{
    private readonly List<DisputeStep> steps = [];
    private readonly List<DisputeSettlement> settlements = [];
    private readonly List<DisputeReferral> referrals = [];
    private readonly List<DisputeClosing> closings = [];

    private Dispute(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>In the agreement, in no order.</summary>
    public int Number { get; private set; }

    int? IPartOfAgreement.NumberInAgreement => Number;

    public string Title { get; private set; } = string.Empty;

    /// <summary>What it is about, in words.</summary>
    public string Subject { get; private set; } = string.Empty;

    /// <summary>Slugs of the parties concerned: nobody else sees it, beside the hub's staff.</summary>
    public IReadOnlyList<string> Parties { get; private set; } = [];

    IReadOnlyList<string> IPartOfAgreement.Readers => Parties;

    /// <summary>Whether the hub's operator is one of those concerned.</summary>
    public bool ConcernsHub { get; private set; }

    public DisputeMatter About { get; private set; } = new([], [], []);

    /// <summary>Slug of the party that opened it; null for the hub's staff.</summary>
    public string? Opener { get; private set; }

    public string OpenedBy { get; private set; } = string.Empty;

    public DateTimeOffset OpenedAt { get; private set; }

    public DateOnly AroseOn { get; private set; }

    /// <summary>The day on which the others were notified of it: it is open from then on.</summary>
    public DateOnly NotifiedOn { get; private set; }

    /// <summary>Where it stands, kept beside what was recorded for the database to read.</summary>
    public DisputeState State { get; private set; }

    public IReadOnlyList<DisputeStep> Steps => steps;

    public IReadOnlyList<DisputeSettlement> Settlements => settlements;

    public IReadOnlyList<DisputeReferral> Referrals => referrals;

    public IReadOnlyList<DisputeClosing> Closings => closings;

    public DisputeAbandonment? Abandonment { get; private set; }

    /// <summary>What was done and stands, in the order of its days.</summary>
    public IReadOnlyList<DisputeStep> Standing => [.. steps.Where(step => step.Withdrawal is null).OrderBy(step => step.Day).ThenBy(step => step.Number)];

    /// <summary>How it is before the court, or was until its end; null where it is not.</summary>
    public DisputeReferral? Referral => referrals.Find(referral => referral.Withdrawal is null);

    /// <summary>The day of its end; null while it is not at one.</summary>
    public DateOnly? EndedOn => Closing?.ClosedOn ?? Settlement?.SettledOn ?? Abandonment?.WithdrawnOn;

    /// <summary>The one that is kept.</summary>
    private DisputeSettlement? Settlement => settlements.Find(settlement => settlement is { Holds: true, Reopening: null });

    private DisputeClosing? Closing => closings.Find(closing => closing.Holds && closing.Referral == Referral?.Number);

    private DateOnly OpenSince => settlements.Max(settlement => settlement.Reopening?.ReopenedOn) ?? NotifiedOn;

    public static Result<Dispute> Open(Guid id, int number, DisputeDraft draft, DisputedAgreement around, IReadOnlyCollection<int> commitments, DisputeActor opener)
    {
        if (DisputeRules.Check(draft, around, commitments, opener.Party) is { } refusal)
            return refusal;
        return new Dispute(id, around.Agreement.Hub)
        {
            AgreementId = around.Agreement.Id,
            Number = number,
            Title = draft.Title,
            Subject = draft.Subject,
            Parties = draft.Between.Parties,
            ConcernsHub = draft.Between.Hub,
            About = draft.About,
            Opener = opener.Party,
            OpenedBy = opener.By,
            OpenedAt = opener.At,
            AroseOn = draft.AroseOn,
            NotifiedOn = draft.NotifiedOn,
        };
    }

    /// <summary>Whether it is what somebody sends again.</summary>
    public bool Is(DisputeDraft draft, Guid agreementId, string? opener) =>
        (AgreementId, Opener) == (agreementId, opener) && draft.IsSameAs(new DisputeDraft(Title, Subject, new DisputeSides(Parties, ConcernsHub), About, AroseOn, NotifiedOn));

    public Result<DisputeStep> Record(StepDraft draft, DisputeActor actor)
    {
        if (State != DisputeState.Open)
            return new StepAfterEnd(Number, State);
        if (CheckDay("day", draft.Day, NotifiedOn, actor.On) is { } misplaced)
            return misplaced;
        if (draft.Opinion is null == (draft.Kind == DisputeStepKind.CommitteeOpinion))
            return draft.Opinion is null ? new OpinionUnlinked() : new NotAnOpinion(draft.Opinion.Decision is null ? "meeting" : "decision", draft.Kind);
        if (draft.Opinion is { } opinion && draft.Day < opinion.Day)
            return new OpinionBeforeMeeting(draft.Day, opinion.Day);
        var step = new DisputeStep
        {
            Kind = draft.Kind,
            Day = draft.Day,
            Who = draft.Who,
            What = draft.What,
            Proof = draft.Proof,
            Meeting = draft.Opinion?.Meeting,
            Decision = draft.Opinion?.Decision,
        };
        return Enter(steps, step, actor);
    }

    /// <summary>Takes back a step that was recorded wrongly: a party its own, the hub's staff any where it is no side.</summary>
    public Result<DisputeStep> WithdrawStep(int number, string reason, DisputeActor actor)
    {
        if (steps.Find(known => known.Number == number) is not { } step)
            return new StepNotFound(number);
        if (!MayTakeBack(step, actor))
            return new NotForThisParty();
        if (NotOpen() is { } over)
            return over;
        if (step.Withdrawal is not null)
            return new StepWithdrawnAlready(number);
        step.Withdraw(reason, actor);
        return step;
    }

    private static Error? CheckDay(string input, DateOnly day, DateOnly from, DateOnly today) =>
        day > today ? new InTheFuture(input, day, today) : day < from ? new BeforeOpening(input, day, from) : null;

    // All that is recorded is so in one way; the database gives rows in whatever order.
    private TRecord Enter<TRecord>(List<TRecord> records, TRecord record, DisputeActor actor)
        where TRecord : DisputeRecord
    {
        record.Enter(records.Select(known => known.Number).DefaultIfEmpty(0).Max() + 1, actor);
        records.Add(record);
        Restate();
        return record;
    }

    private NotOpen? NotOpen() => State == DisputeState.Open ? null : new NotOpen(Number, State);

    private void Restate() => State =
        Abandonment is not null ? DisputeState.Withdrawn
        : Closing is not null ? DisputeState.Closed
        : Referral is not null ? DisputeState.Referred
        : Settlement is not null ? DisputeState.Settled
        : DisputeState.Open;
}
