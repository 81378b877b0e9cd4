using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Disputes.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

/// <summary>Finds the meetings, decisions and amendments that a dispute names, as far as whoever names them reads them.</summary>
internal sealed class DisputeLinks(PartnershipDbContext context, DecisionReader decisions, CurrentUser user)
{
    /// <summary>Where the committee gave its opinion; null where no meeting and no decision is named.</summary>
    public async Task<Result<CommitteeOpinion?>> OpinionAsync(Agreement agreement, int? meeting, int? decision, CancellationToken cancellationToken)
    {
        if (meeting is null && decision is null)
            return Result.Of<CommitteeOpinion?>(null);
        var found = await Held(agreement)
            .Where(held => (meeting == null || held.Number == meeting) && (decision == null || held.Decisions.Any(taken => taken.Number == decision)))
            .Select(held => new { held.Number, held.Day })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
            return decision is { } number ? new NoSuchDecision(number) : new NoSuchMeeting(meeting!.Value);
        return new CommitteeOpinion(found.Number, decision, found.Day);
    }

    /// <summary>Why what is named cannot carry the terms of a settlement; null when it can, or nothing is named.</summary>
    public async Task<Error?> CheckCarriersAsync(Agreement agreement, int? amendment, int? decision, CancellationToken cancellationToken)
    {
        if (amendment is { } number && !await context.Amendments.AnyAsync(
            known => known.AgreementId == agreement.Id && known.Number == number
                && (known.State == AmendmentState.Proposed || known.State == AmendmentState.Signed || known.State == AmendmentState.InEffect),
            cancellationToken))
        {
            return new NoSuchAmendment(number);
        }

        if (decision is not { } taken)
            return null;
        if (!await Held(agreement).AnyAsync(held => held.Decisions.Any(known => known.Number == taken), cancellationToken))
            return new NoSuchDecision(taken);
        return (await decisions.ReplacedAsync(agreement.Id, cancellationToken)).TryGetValue(taken, out var by) ? new DecisionReplaced(taken, by) : null;
    }

    // A party that left reads of the committee's work no more.
    private IQueryable<Meeting> Held(Agreement agreement)
    {
        var until = user.IsStaff ? null : agreement.Parties.Where(party => party.Slug == user.Organisation).Select(party => party.LeftOn).FirstOrDefault();
        return context.Meetings.AsNoTracking().Where(meeting => meeting.AgreementId == agreement.Id && meeting.State == MeetingState.Held && (until == null || meeting.Day < until));
    }
}
