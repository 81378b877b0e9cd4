using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class WithdrawDispute
{
    public static void MapWithdrawDispute(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/withdraw", HandleAsync)
        .WithName("WithdrawDispute")
        .WithSummary("Gives up an open dispute, with a reason: those who opened it, nobody in their place. It stays to be read.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Correction correction, DisputeChange change, CancellationToken cancellationToken) =>
        correction.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (dispute, around) => dispute.Withdraw(correction.Reason.Trim(), change.ActorOf(around)).TryGet(out var given, out var refusal) ? DisputeTold.Withdrawn(dispute, given) : refusal,
                cancellationToken);
}
