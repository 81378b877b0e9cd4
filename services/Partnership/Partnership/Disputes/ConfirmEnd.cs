using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class ConfirmEnd
{
    public static void MapConfirmEnd(this IEndpointRouteBuilder app)
    {
        app.MapPost("/{number:int}/settlements/{record:int}/confirm", ConfirmSettlementAsync)
            .WithName("ConfirmSettlement")
            .WithSummary("Says that what was recorded as settled is: a party whose word it awaits, or the hub's staff with a proof for all.");
        app.MapPost("/{number:int}/closings/{record:int}/confirm", ConfirmClosingAsync)
            .WithName("ConfirmClosing")
            .WithSummary("Says that what was recorded as an end before the court is: a party whose word it awaits, or the hub's staff with a proof for all.");
    }

    /// <param name="Proof">Where it can be read: of the hub's staff.</param>
    internal sealed record Request(string? Proof = null)
    {
        public Invalid? Check() => new Check().OptionalText(Proof, "proof", DisputeLimits.Reference).Error;
    }

    private static Task<Results<NoContent, ProblemHttpResult>> ConfirmSettlementAsync(
        Guid agreementId, int number, int record, IfMatch ifMatch, Request request, DisputeChange change, CancellationToken cancellationToken) =>
        ConfirmAsync(
            agreementId, number, ifMatch, request, change,
            (dispute, actor) => dispute.ConfirmSettlement(record, request.Proof.Trimmed(), actor).TryGet(out var settlement, out var refusal) ? DisputeTold.Settled(dispute, settlement) : refusal, cancellationToken);

    private static Task<Results<NoContent, ProblemHttpResult>> ConfirmClosingAsync(
        Guid agreementId, int number, int record, IfMatch ifMatch, Request request, DisputeChange change, CancellationToken cancellationToken) =>
        ConfirmAsync(
            agreementId, number, ifMatch, request, change,
            (dispute, actor) => dispute.ConfirmClosing(record, request.Proof.Trimmed(), actor).TryGet(out var closing, out var refusal) ? DisputeTold.Closed(dispute, closing) : refusal, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> ConfirmAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, DisputeChange change, Func<Dispute, DisputeActor, Result<IntegrationEvent>> confirm, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(agreementId, number, ifMatch, (dispute, around) => confirm(dispute, change.ActorOf(around)), cancellationToken);
}
