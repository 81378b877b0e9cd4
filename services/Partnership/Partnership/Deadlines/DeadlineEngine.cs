using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Kinds;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>Computes all deadlines of an agreement in force. Pure: the same text and the same facts give the same deadlines.</summary>
internal static class DeadlineEngine
{
    private static readonly Func<DeadlineCase, IEnumerable<Deadline>>[] Kinds =
    [
        EndDate.Of, RenewalNotices.Of, RenewalOpposition.Of, TerminationNotice.Of, TerminationEffects.Of,
        CommitteeMeetings.Of, ReportDays.Of, RentStart.Of, FundingYears.Of, PermissionDays.Of, CommitmentDays.Of, FundingCalls.Of,
    ];

    /// <summary>By legal date, those without one last.</summary>
    public static IReadOnlyList<Deadline> Compute(AgreementExtract text, DeadlineFacts facts)
    {
        var agreement = new DeadlineCase(text, facts);
        return [.. Kinds.SelectMany(kind => kind(agreement)).Select(deadline => Settle(deadline, facts)).OrderBy(deadline => PlaceOf(deadline).Day).ThenBy(deadline => deadline.Id, StringComparer.Ordinal)];
    }

    /// <summary>What it is sorted by.</summary>
    public static DeadlinePlace PlaceOf(Deadline deadline, DeadlineOrder? order = null) =>
        new((order == DeadlineOrder.Preparation ? deadline.PreparationDate : deadline.LegalDate) ?? DateOnly.MaxValue, deadline.Id);

    private static Deadline Settle(Deadline deadline, DeadlineFacts facts)
    {
        var prepared = deadline with { PreparationDate = deadline.LegalDate?.PlusMonths(-MonthsToPrepare(deadline.Kind)) ?? deadline.LegalDate };
        return prepared with { State = StateOf(prepared, facts.Today, facts.InForceFrom) };
    }

    // A deliberation takes two sittings, a budget is prepared half a year ahead, a convocation goes out a month before.
    private static int MonthsToPrepare(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Rent => 6,
        DeadlineKind.End or DeadlineKind.FundingYear => 3,
        DeadlineKind.CommitteeMeeting or DeadlineKind.TerminationEffect or DeadlineKind.Commitment or DeadlineKind.FundingCall => 1,
        _ => 2,
    };

    private static DeadlineState StateOf(Deadline deadline, DateOnly today, DateOnly inForceFrom) => deadline switch
    {
        // A term that was named beforehand can set days before all had signed: nobody could keep them. What was promised for one, or called by then, is owed all the same.
        { LegalDate: { } due, Kind: not (DeadlineKind.Commitment or DeadlineKind.FundingCall) } when due < inForceFrom && !(deadline.AnsweredOn <= due) => DeadlineState.Past,
        // What was sent counts, even where nobody can tell by when it had to be.
        { AnsweredOn: { } answered } => answered <= (deadline.LegalDate ?? answered) ? DeadlineState.Met : DeadlineState.Missed,
        { LegalDate: null } => DeadlineState.NotComputable,
        { LegalDate: { } due } when due == today => DeadlineState.DueToday,
        { LegalDate: { } due } when due < today => deadline.Following == DeadlineFollowing.Recorded ? DeadlineState.Missed : DeadlineState.Past,
        { PreparationDate: { } begin } when begin <= today => DeadlineState.Approaching,
        _ => DeadlineState.Upcoming,
    };
}
