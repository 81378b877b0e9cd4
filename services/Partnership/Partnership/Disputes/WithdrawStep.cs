using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class WithdrawStep
{
    public static void MapWithdrawStep(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/steps/{step:int}/withdraw", HandleAsync)
        .WithName("WithdrawDisputeStep")
        .WithSummary("Takes back a step that was recorded wrongly, with a reason: a party its own, the hub's staff any. It stays to be read, and counts no more.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, int step, IfMatch ifMatch, Correction correction, DisputeChange change, CancellationToken cancellationToken) =>
        correction.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (dispute, around) =>
                    dispute.WithdrawStep(step, correction.Reason.Trim(), change.ActorOf(around)).TryGet(out var withdrawn, out var refusal) ? DisputeTold.Withdrawn(dispute, withdrawn) : refusal,
                cancellationToken);
}
