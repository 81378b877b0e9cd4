using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class PlanCommitment
{
    private const int MaxOwner = 200;
    private const int MaxReason = 1_000;

    public static void MapPlanCommitment(this IEndpointRouteBuilder app) => app
        .MapPut("/{number:int}/plan", HandleAsync)
        .WithName("PlanCommitment")
        .WithSummary("Says by when a commitment is to be kept and who sees to it: the hub's staff for any, a partner for its own while no day has passed unanswered. From then on, and of what all promise, the days are the staff's to change, with a reason for what is late: the missed days stay to be read.");

    /// <param name="Schedule">By when.</param>
    /// <param name="Owner">Who sees to it: a function or a service of the party.</param>
    /// <param name="Reason">Why days that passed unanswered are put off; left out where none did.</param>
    internal sealed record Request(ScheduleView? Schedule = null, string? Owner = null, string? Reason = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, CommitmentChange change, CurrentUser user, CancellationToken cancellationToken) =>
        new Check().OptionalText(request.Owner, "owner", MaxOwner).OptionalText(request.Reason, "reason", MaxReason).Error is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (commitment, moment) => Plan(commitment, moment, request, new Planner(user.IsStaff, request.Reason.Trimmed(), moment.Today, user.Name, change.Now)),
                cancellationToken);

    private static Result<IntegrationEvent?> Plan(Commitment commitment, AgreementMoment moment, Request request, Planner by)
    {
        var schedule = request.Schedule is { } said ? new CommitmentSchedule(said.Kind, said.DueOn, said.EveryMonths) : null;
        var owner = string.IsNullOrWhiteSpace(request.Owner) ? null : request.Owner.Trim();
        var (before, earlier) = (commitment.Schedule, commitment.Postponements);
        if (commitment.Plan(schedule, owner, moment.Span, by) is { } refusal)
            return refusal;
        // The owner may be written as a person's name, and what is published can never be taken back.
        return schedule == before ? Result.Of<IntegrationEvent?>(null) : new CommitmentPlanned
        {
            AgreementId = commitment.AgreementId,
            Parties = moment.Parties,
            Number = commitment.Number,
            Party = commitment.Party,
            Schedule = schedule?.Kind,
            DueOn = schedule?.DueOn,
            EveryMonths = schedule?.EveryMonths,
            PutOff = commitment.PutOffSince(earlier),
        };
    }
}
