using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Disputes;

/// <summary>Whether an end holds, and whose word it awaits.</summary>
/// <param name="Holds">Whether it counts.</param>
/// <param name="Awaits">Slugs of the parties whose word it awaits.</param>
/// <param name="AwaitsStaff">Whether it awaits that of the hub's staff.</param>
/// <param name="Words">The words that were given since it was recorded.</param>
internal sealed record StandingView(bool Holds, IReadOnlyList<string> Awaits, bool AwaitsStaff, IReadOnlyList<DisputeWord> Words)
{
    public static StandingView Of(DisputeEnd end) => new(end.Holds, end.Awaits, end.AwaitsStaff, end.Words);
}

internal sealed record SettlementView(
    int Number,
    DateOnly SettledOn,
    string Terms,
    int? Amendment,
    int? Decision,
    string? Proof,
    string? Party,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    StandingView Standing,
    DisputeWithdrawalView? Withdrawal,
    ReopeningView? Reopening)
{
    public static SettlementView Of(DisputeSettlement settlement) => new(
        settlement.Number,
        settlement.SettledOn,
        settlement.Terms,
        settlement.Amendment,
        settlement.Decision,
        settlement.Proof,
        settlement.Party,
        settlement.RecordedBy,
        settlement.RecordedAt,
        StandingView.Of(settlement),
        DisputeWithdrawalView.Of(settlement.Withdrawal),
        settlement.Reopening is { } reopening ? new(reopening.ReopenedOn, reopening.Reason, reopening.Party, reopening.ReopenedBy, reopening.ReopenedAt) : null);
}

internal sealed record ReopeningView(DateOnly ReopenedOn, string Reason, string? Party, string ReopenedBy, DateTimeOffset ReopenedAt);

internal sealed record ReferralView(
    int Number, DateOnly ReferredOn, string Court, string? Article, string? CaseNumber, string? Party, string RecordedBy, DateTimeOffset RecordedAt, DisputeWithdrawalView? Withdrawal)
{
    public static ReferralView Of(DisputeReferral referral) => new(
        referral.Number,
        referral.ReferredOn,
        referral.Court,
        referral.Article,
        referral.CaseNumber,
        referral.Party,
        referral.RecordedBy,
        referral.RecordedAt,
        DisputeWithdrawalView.Of(referral.Withdrawal));
}

/// <param name="Number">Its number.</param>
/// <param name="Referral">Number of the referral whose end it is.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="ClosedOn">The day of that.</param>
/// <param name="DecisionNumber">The court's own number of its decision.</param>
/// <param name="Details">In words.</param>
/// <param name="Proof">Where it can be read.</param>
/// <param name="Party">Slug of the party that recorded it; null for the hub's staff.</param>
/// <param name="RecordedBy">Who did.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Standing">Whether it holds.</param>
/// <param name="Withdrawal">Why it counts no more.</param>
internal sealed record ClosingView(
    int Number,
    int Referral,
    DisputeOutcome Outcome,
    DateOnly ClosedOn,
    string? DecisionNumber,
    string Details,
    string? Proof,
    string? Party,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    StandingView Standing,
    DisputeWithdrawalView? Withdrawal)
{
    public static ClosingView Of(DisputeClosing closing) => new(
        closing.Number,
        closing.Referral,
        closing.Outcome,
        closing.ClosedOn,
        closing.DecisionNumber,
        closing.Details,
        closing.Proof,
        closing.Party,
        closing.RecordedBy,
        closing.RecordedAt,
        StandingView.Of(closing),
        DisputeWithdrawalView.Of(closing.Withdrawal));
}

internal sealed record AbandonmentView(DateOnly WithdrawnOn, string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt);
