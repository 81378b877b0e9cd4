using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class RecordStep
{
    public static void MapRecordStep(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/steps", HandleAsync)
        .WithName("RecordDisputeStep")
        .WithSummary("Records what was done to settle an open dispute: one of those concerned, or the hub's staff. It is never changed, only withdrawn.");

    /// <param name="Kind">What sort of step it is.</param>
    /// <param name="Day">Its day: not before the dispute was notified, and not after today.</param>
    /// <param name="Who">Who did it.</param>
    /// <param name="What">What was done.</param>
    /// <param name="Proof">Where it can be read.</param>
    /// <param name="Meeting">Number of the committee's meeting that gave its opinion.</param>
    /// <param name="Decision">Number of the committee's decision that is its opinion.</param>
    internal sealed record Request(DisputeStepKind Kind, DateOnly Day, string Who, string What, string Proof, int? Meeting = null, int? Decision = null)
    {
        public Invalid? Check() => new Check()
            .Text(Who, "who", DisputeLimits.Name)
            .Text(What, "what", DisputeLimits.Words)
            .Text(Proof, "proof", DisputeLimits.Reference)
            .Error;

        public StepDraft ToDraft(CommitteeOpinion? opinion) => new(Kind, Day, Who.Trim(), What.Trim(), Proof.Trim(), opinion);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, DisputeLinks links, DisputeChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                async (dispute, around) =>
                {
                    if (!(await links.OpinionAsync(around.Agreement, request.Meeting, request.Decision, cancellationToken)).TryGet(out var opinion, out var unlinked))
                        return unlinked;
                    return dispute.Record(request.ToDraft(opinion), change.ActorOf(around)).TryGet(out var step, out var refusal) ? DisputeTold.Recorded(dispute, step) : refusal;
                },
                cancellationToken);
}
