using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Disputes;

/// <summary>A dispute in a list.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="AgreementId">The agreement that it is about.</param>
/// <param name="AgreementTitle">What that is called.</param>
/// <param name="Number">In the agreement, in no order.</param>
/// <param name="Title">What it is called.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Parties">Slugs of the parties concerned.</param>
/// <param name="ConcernsHub">Whether the hub's operator is one of those concerned.</param>
/// <param name="Opener">Slug of the party that opened it; null for the hub's staff.</param>
/// <param name="AroseOn">The day on which it arose.</param>
/// <param name="NotifiedOn">The day on which the others were notified of it.</param>
/// <param name="Steps">How many amicable steps stand.</param>
/// <param name="LastStepOn">The day of the last of them.</param>
/// <param name="ReferredOn">The day on which it came before the court.</param>
/// <param name="EndedOn">The day of its end.</param>
internal sealed record DisputeSummary(
    Guid Id,
    Guid AgreementId,
    string AgreementTitle,
    int Number,
    string Title,
    DisputeState State,
    IReadOnlyList<string> Parties,
    bool ConcernsHub,
    string? Opener,
    DateOnly AroseOn,
    DateOnly NotifiedOn,
    int Steps,
    DateOnly? LastStepOn,
    DateOnly? ReferredOn,
    DateOnly? EndedOn)
{
    public static DisputeSummary Of(Dispute dispute, string agreement)
    {
        var standing = dispute.Standing;
        return new DisputeSummary(
            dispute.Id,
            dispute.AgreementId,
            agreement,
            dispute.Number,
            dispute.Title,
            dispute.State,
            dispute.Parties,
            dispute.ConcernsHub,
            dispute.Opener,
            dispute.AroseOn,
            dispute.NotifiedOn,
            standing.Count,
            standing is [.., var last] ? last.Day : null,
            dispute.Referral?.ReferredOn,
            dispute.EndedOn);
    }
}

/// <summary>A dispute with what was done about it, and how it ended.</summary>
/// <param name="Summary">As a list shows it.</param>
/// <param name="Subject">What it is about, in words.</param>
/// <param name="Articles">Numbers of the articles that it is about.</param>
/// <param name="Commitments">Numbers of the commitments that it is about.</param>
/// <param name="Findings">Ranks of the contradictions of the text that it is about.</param>
/// <param name="OpenedBy">Who opened it.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="Clause">What the text says of disputes.</param>
/// <param name="Steps">All steps in the order of their days, those that were withdrawn with why.</param>
/// <param name="Settlements">What was agreed, the first first, with how it was not kept.</param>
/// <param name="Referrals">How it came before the court, the first first: the one that was not withdrawn counts.</param>
/// <param name="Closings">What became of it there, as far as it was recorded: the one that holds counts.</param>
/// <param name="Abandonment">Why it was given up.</param>
internal sealed record DisputeDetails(
    DisputeSummary Summary,
    string Subject,
    IReadOnlyList<string> Articles,
    IReadOnlyList<int> Commitments,
    IReadOnlyList<int> Findings,
    string OpenedBy,
    DateTimeOffset OpenedAt,
    DisputeClause Clause,
    IReadOnlyList<DisputeStepView> Steps,
    IReadOnlyList<SettlementView> Settlements,
    IReadOnlyList<ReferralView> Referrals,
    IReadOnlyList<ClosingView> Closings,
    AbandonmentView? Abandonment)
{
    public static DisputeDetails Of(Dispute dispute, DisputedAgreement around) => new(
        DisputeSummary.Of(dispute, around.Agreement.Title),
        dispute.Subject,
        dispute.About.Articles,
        dispute.About.Commitments,
        dispute.About.Findings,
        dispute.OpenedBy,
        dispute.OpenedAt,
        around.Clause,
        [.. dispute.Steps.OrderBy(step => step.Day).ThenBy(step => step.Number).Select(DisputeStepView.Of)],
        [.. dispute.Settlements.OrderBy(settlement => settlement.Number).Select(SettlementView.Of)],
        [.. dispute.Referrals.OrderBy(referral => referral.Number).Select(ReferralView.Of)],
        [.. dispute.Closings.OrderBy(closing => closing.Number).Select(ClosingView.Of)],
        dispute.Abandonment is { } given ? new(given.WithdrawnOn, given.Reason, given.WithdrawnBy, given.WithdrawnAt) : null);
}

internal sealed record DisputeStepView(
    int Number,
    DisputeStepKind Kind,
    DateOnly Day,
    string Who,
    string What,
    string Proof,
    int? Meeting,
    int? Decision,
    string? Party,
    string RecordedBy,
    DateTimeOffset RecordedAt,
    DisputeWithdrawalView? Withdrawal)
{
    public static DisputeStepView Of(DisputeStep step) => new(
        step.Number,
        step.Kind,
        step.Day,
        step.Who,
        step.What,
        step.Proof,
        step.Meeting,
        step.Decision,
        step.Party,
        step.RecordedBy,
        step.RecordedAt,
        DisputeWithdrawalView.Of(step.Withdrawal));
}

internal sealed record DisputeWithdrawalView(string Reason, string WithdrawnBy, DateTimeOffset WithdrawnAt)
{
    public static DisputeWithdrawalView? Of(DisputeWithdrawal? withdrawal) => withdrawal is null ? null : new(withdrawal.Reason, withdrawal.WithdrawnBy, withdrawal.WithdrawnAt);
}
