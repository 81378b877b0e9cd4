using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class SettleDispute
{
    public static void MapSettleDispute(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/settle", HandleAsync)
        .WithName("SettleDispute")
        .WithSummary("Records on what those concerned agreed. Of one of them it awaits the word of the others; of the hub's staff it holds by its proof, unless the hub's operator is a side. An amendment or a decision of the committee may carry it.");

    /// <param name="SettledOn">The day, not after today.</param>
    /// <param name="Terms">What was agreed.</param>
    /// <param name="Amendment">Number of the amendment that carries it.</param>
    /// <param name="Decision">Number of the committee's decision that carries it.</param>
    /// <param name="Proof">Where it can be read: of the hub's staff.</param>
    internal sealed record Request(DateOnly SettledOn, string Terms, int? Amendment = null, int? Decision = null, string? Proof = null)
    {
        public Invalid? Check() => new Check().Text(Terms, "terms", DisputeLimits.Words).OptionalText(Proof, "proof", DisputeLimits.Reference).Error;

        public SettlementDraft ToDraft() => new(SettledOn, Terms.Trim(), Amendment, Decision, Proof.Trimmed());
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
                    if (!dispute.Settle(request.ToDraft(), change.ActorOf(around)).TryGet(out var settlement, out var refusal))
                        return refusal;
                    return await links.CheckCarriersAsync(around.Agreement, request.Amendment, request.Decision, cancellationToken) is { } unlinked ? unlinked : DisputeTold.Settled(dispute, settlement);
                },
                cancellationToken);
}
