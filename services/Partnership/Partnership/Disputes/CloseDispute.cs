using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class CloseDispute
{
    public static void MapCloseDispute(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/close", HandleAsync)
        .WithName("CloseDispute")
        .WithSummary("Records what became of a dispute before the court. A judgment holds by the court's number of it; where it was settled, it awaits the word of all concerned, and where it was given up, of those who brought it there: or it holds by the proof of the hub's staff.");

    /// <param name="Outcome">What became of it.</param>
    /// <param name="ClosedOn">The day, not after today.</param>
    /// <param name="Details">In words.</param>
    /// <param name="DecisionNumber">The court's own number of its decision: of a judgment.</param>
    /// <param name="Proof">Where it can be read: of the hub's staff, for another end than a judgment.</param>
    internal sealed record Request(DisputeOutcome Outcome, DateOnly ClosedOn, string Details, string? DecisionNumber = null, string? Proof = null)
    {
        public Invalid? Check() => new Check()
            .Text(Details, "details", DisputeLimits.Words)
            .OptionalText(DecisionNumber, "decisionNumber", DisputeLimits.Reference)
            .OptionalText(Proof, "proof", DisputeLimits.Reference)
            .Error;

        public ClosingDraft ToDraft() => new(Outcome, ClosedOn, Details.Trim(), DecisionNumber.Trimmed(), Proof.Trimmed());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, DisputeChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (dispute, around) => dispute.Close(request.ToDraft(), change.ActorOf(around)).TryGet(out var closing, out var refusal) ? DisputeTold.Closed(dispute, closing) : refusal,
                cancellationToken);
}
