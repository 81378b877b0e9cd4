using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class CloseDispute
{
    public static void MapCloseDispute(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/close", HandleAsync)
        .WithName("CloseDispute")
        .WithSummary("Records what became of a dispute before the court: one of those concerned, or the hub's staff.");

    /// <param name="Outcome">What became of it.</param>
    /// <param name="ClosedOn">The day, not after today.</param>
    /// <param name="Details">In words.</param>
    internal sealed record Request(DisputeOutcome Outcome, DateOnly ClosedOn, string Details)
    {
        public ClosingDraft ToDraft() => new(Outcome, ClosedOn, Details.Trim());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, DisputeChange change, CancellationToken cancellationToken) =>
        new Check().Text(request.Details, "details", DisputeLimits.Words).Error is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (dispute, around) => dispute.Close(request.ToDraft(), change.ActorOf(around)).TryGet(out var closing, out var refusal) ? DisputeTold.Closed(dispute, closing) : refusal,
                cancellationToken);
}
