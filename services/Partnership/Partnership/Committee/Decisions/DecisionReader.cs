using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Committee.Decisions;

/// <summary>Reads what the committee of an agreement decided. Whoever may see it is the caller's to check.</summary>
internal sealed class DecisionReader(PartnershipDbContext context)
{
    public Task<List<Decision>> AllAsync(Guid agreementId, CancellationToken cancellationToken) => context.Meetings.AsNoTracking()
        .Where(meeting => meeting.AgreementId == agreementId)
        .SelectMany(meeting => meeting.Decisions)
        .ToListAsync(cancellationToken);

    /// <summary>The day of the meeting that took each, by its number.</summary>
    public Task<Dictionary<int, DateOnly>> DaysAsync(Guid agreementId, CancellationToken cancellationToken) => context.Meetings.AsNoTracking()
        .Where(meeting => meeting.AgreementId == agreementId)
        .SelectMany(meeting => meeting.Decisions.Select(decision => new { decision.Number, meeting.Day }))
        .ToDictionaryAsync(decision => decision.Number, decision => decision.Day, cancellationToken);

    /// <summary>Whether the parties are still asked for an amendment by that decision.</summary>
    public async Task<bool> AsksAmendmentAsync(Guid agreementId, int number, CancellationToken cancellationToken)
    {
        var all = await AllAsync(agreementId, cancellationToken);
        return all.Exists(decision => decision.Number == number && decision.Kind == CommitteeDecisionKind.AsksAmendment) && !all.Exists(decision => decision.Replaces == number);
    }

    /// <summary>The amendments that answer each decision, by its number. What is not proposed yet only those who write it know.</summary>
    public async Task<ILookup<int, DecisionAnswer>> AnswersAsync(Guid agreementId, CancellationToken cancellationToken) => (await context.Amendments.AsNoTracking()
        .Where(amendment => amendment.AgreementId == agreementId && amendment.Decision != null && amendment.ProposedOn != null)
        .OrderBy(amendment => amendment.Number)
        .Select(amendment => new { amendment.Decision, amendment.Number, amendment.State })
        .ToListAsync(cancellationToken))
        .ToLookup(amendment => amendment.Decision!.Value, amendment => new DecisionAnswer(amendment.Number, amendment.State));

    /// <summary>Numbers of the decisions that ask for an amendment which nobody has proposed yet, or which came to nothing, by agreement.</summary>
    public async Task<ILookup<Guid, int>> UnansweredAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken)
    {
        var decisions = await context.Meetings.AsNoTracking()
            .Where(meeting => agreements.Contains(meeting.AgreementId))
            .SelectMany(meeting => meeting.Decisions)
            .Where(decision => decision.Kind == CommitteeDecisionKind.AsksAmendment || decision.Replaces != null)
            .Select(decision => new { decision.AgreementId, decision.Number, decision.Kind, decision.Replaces })
            .ToListAsync(cancellationToken);
        var answered = await context.Amendments.AsNoTracking()
            .Where(amendment => agreements.Contains(amendment.AgreementId) && amendment.Decision != null)
            .Where(amendment => amendment.State == AmendmentState.Proposed || amendment.State == AmendmentState.Signed || amendment.State == AmendmentState.InEffect)
            .Select(amendment => new { amendment.AgreementId, Number = amendment.Decision!.Value })
            .ToListAsync(cancellationToken);
        var settled = answered.Select(amendment => (amendment.AgreementId, amendment.Number)).Concat(decisions.Where(later => later.Replaces is not null).Select(later => (later.AgreementId, later.Replaces!.Value))).ToHashSet();
        return decisions.Where(decision => decision.Kind == CommitteeDecisionKind.AsksAmendment && !settled.Contains((decision.AgreementId, decision.Number)))
            .OrderBy(decision => decision.Number)
            .ToLookup(decision => decision.AgreementId, decision => decision.Number);
    }

    /// <summary>Number of the decision that replaces another, by the number of that one.</summary>
    public Task<Dictionary<int, int>> ReplacedAsync(Guid agreementId, CancellationToken cancellationToken) => context.Meetings.AsNoTracking()
        .Where(meeting => meeting.AgreementId == agreementId)
        .SelectMany(meeting => meeting.Decisions)
        .Where(decision => decision.Replaces != null)
        .Select(decision => new { decision.Number, decision.Replaces })
        .ToDictionaryAsync(decision => decision.Replaces!.Value, decision => decision.Number, cancellationToken);
}
