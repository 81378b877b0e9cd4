using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Proofs;

namespace SkillsHub.Partnership.Commitments;

/// <summary>A line of the register, as it stands today.</summary>
internal sealed record CommitmentView(
    Guid Id,
    int Number,
    Promisor Promisor,
    string? Party,
    string? Article,
    string Text,
    string? Condition,
    string? Owner,
    ScheduleView? Schedule,
    CommitmentState State,
    DateOnly? NextDueOn,
    int Late,
    int Fulfilled,
    int PutOff,
    ShownProof? Proof,
    CommitmentAmendments? Amendments)
{
    public static CommitmentView Of(Commitment commitment, CommitmentStanding standing, IReadOnlyDictionary<Proof, ProofStanding> proofs) => new(
        commitment.Id,
        commitment.Number,
        commitment.Promisor,
        commitment.Party,
        commitment.Article,
        commitment.Text,
        commitment.Condition,
        commitment.Owner,
        ScheduleView.Of(commitment.Schedule),
        standing.State,
        standing.NextDueOn,
        standing.Late,
        commitment.Fulfilled,
        commitment.PutOff,
        RegisterProofs.Shown(commitment, proofs),
        CommitmentAmendments.Of(commitment));
}

/// <summary>What amendments made of a line of the register.</summary>
/// <param name="AddedBy">Number of the one that added it; null for a promise of the text.</param>
/// <param name="ChangedBy">Number of the last one that changed or ended it.</param>
/// <param name="OriginalText">Its words before; null where they stayed.</param>
/// <param name="EndedOn">The first day on which it holds no longer.</param>
internal sealed record CommitmentAmendments(int? AddedBy, int? ChangedBy, string? OriginalText, DateOnly? EndedOn)
{
    public static CommitmentAmendments? Of(Commitment commitment) => (commitment.AddedByAmendment ?? commitment.AmendedBy) is null && commitment.EndedOn is null
        ? null
        : new(commitment.AddedByAmendment, commitment.AmendedBy, commitment.OriginalText, commitment.EndedOn);
}

/// <param name="Kind">How it comes due.</param>
/// <param name="DueOn">Day of the only or the first time.</param>
/// <param name="EveryMonths">Months between two times.</param>
internal sealed record ScheduleView(CommitmentScheduleKind Kind, DateOnly? DueOn = null, int? EveryMonths = null)
{
    public static ScheduleView? Of(CommitmentSchedule? schedule) => schedule is null ? null : new(schedule.Kind, schedule.DueOn, schedule.EveryMonths);
}

/// <summary>A commitment with its source, the days that wait for it, and what was recorded.</summary>
/// <param name="Commitment">The line of the register.</param>
/// <param name="Source">Where it stands in the text.</param>
/// <param name="Today">The day on the hub's calendar for which it holds.</param>
/// <param name="Waiting">The days, past ones and the next to come, that nothing answers yet; behind them those of former schedules whose record was taken back.</param>
/// <param name="Postponements">Days that had passed unanswered when they were put off, and that nothing answers since, latest first.</param>
/// <param name="Fulfilments">What was recorded, latest first, with what was withdrawn.</param>
/// <param name="Aside">Why it does not count; null as long as it does.</param>
internal sealed record CommitmentDetails(CommitmentView Commitment, SourceSpan Source, DateOnly Today, IReadOnlyList<DateOnly> Waiting, IReadOnlyList<Postponement> Postponements, IReadOnlyList<FulfilmentView> Fulfilments, AsideView? Aside)
{
    public static CommitmentDetails Of(Commitment commitment, AgreementSpan span, DateOnly today, IReadOnlyDictionary<Proof, ProofStanding> proofs)
    {
        var standing = CommitmentStanding.Of(commitment, span.To, today);
        return new(
            CommitmentView.Of(commitment, standing, proofs),
            commitment.Source,
            today,
            [.. commitment.Waiting(span.Last).Take(standing.Late + 1).Union(commitment.TakenBack())],
            [.. commitment.StandingPostponements().Reverse()],
            [.. commitment.Fulfilments.OrderByDescending(fulfilment => fulfilment.RecordedAt).ThenByDescending(fulfilment => fulfilment.Id).Select(fulfilment => FulfilmentView.Of(fulfilment, proofs))],
            commitment.Aside is { } aside ? new(aside.Reason, aside.SetAsideBy, aside.SetAsideAt) : null);
    }
}

internal sealed record AsideView(string Reason, string SetAsideBy, DateTimeOffset SetAsideAt);

internal sealed record FulfilmentView(
    Guid Id, DateOnly? Occurrence, DateOnly FulfilledOn, Proof Proof, ProofStanding? ProofStanding, string? Note, string RecordedBy, string? Organisation, DateTimeOffset RecordedAt, WithdrawalView? Withdrawal)
{
    public static FulfilmentView Of(Fulfilment fulfilment, IReadOnlyDictionary<Proof, ProofStanding> proofs) => new(
        fulfilment.Id,
        fulfilment.Occurrence,
        fulfilment.FulfilledOn,
        fulfilment.Proof,
        proofs.TryGetValue(fulfilment.Proof, out var standing) ? standing : null,
        fulfilment.Note,
        fulfilment.RecordedBy,
        fulfilment.Organisation,
        fulfilment.RecordedAt,
        fulfilment.Withdrawal is { } withdrawal ? new(withdrawal.Reason, withdrawal.WithdrawnBy, withdrawal.WithdrawnAt) : null);
}

internal sealed record WithdrawalView(string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);
