using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class NumberCase
{
    public static void MapNumberCase(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/referrals/{record:int}/case-number", HandleAsync)
        .WithName("NumberCase")
        .WithSummary("Says the court's own number of a case, which it gives after the referral, or corrects it: one of those concerned, or the hub's staff. The history keeps the one before.");

    /// <param name="CaseNumber">The court's own number of the case.</param>
    internal sealed record Request(string CaseNumber);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, int record, IfMatch ifMatch, Request request, DisputeChange change, CancellationToken cancellationToken) =>
        new Check().Text(request.CaseNumber, "caseNumber", DisputeLimits.Reference).Error is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (dispute, _) => dispute.NumberCase(record, request.CaseNumber.Trim()).TryGet(out var referral, out var refusal) ? DisputeTold.CaseNumbered(dispute, referral) : refusal,
                cancellationToken);
}
