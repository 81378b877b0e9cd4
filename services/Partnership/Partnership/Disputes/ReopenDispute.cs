using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class ReopenDispute
{
    public static void MapReopenDispute(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/reopen", HandleAsync)
        .WithName("ReopenDispute")
        .WithSummary("Opens a settled dispute again, as the settlement was not kept: one of those concerned, or the hub's staff.");

    /// <param name="ReopenedOn">The day from which it was not kept.</param>
    /// <param name="Reason">How it was not.</param>
    internal sealed record Request(DateOnly ReopenedOn, string Reason);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, DisputeChange change, CancellationToken cancellationToken) =>
        new Check().Text(request.Reason, "reason", DisputeLimits.Words).Error is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (dispute, around) =>
                    dispute.Reopen(request.ReopenedOn, request.Reason.Trim(), change.ActorOf(around)).TryGet(out var settlement, out var refusal) ? DisputeTold.Reopened(dispute, settlement) : refusal,
                cancellationToken);
}
