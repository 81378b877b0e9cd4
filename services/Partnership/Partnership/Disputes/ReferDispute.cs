using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class ReferDispute
{
    public static void MapReferDispute(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/refer", HandleAsync)
        .WithName("ReferDispute")
        .WithSummary("Records that a dispute is before the court that the text names: one of those concerned, or the hub's staff. Where the text asks for an amicable attempt, one is recorded first.");

    /// <param name="ReferredOn">The day, not after today.</param>
    /// <param name="Court">The very court; left out, it is the one that the text names.</param>
    /// <param name="CaseNumber">The court's own number of the case.</param>
    internal sealed record Request(DateOnly ReferredOn, string? Court = null, string? CaseNumber = null)
    {
        public Invalid? Check() => new Check().OptionalText(Court, "court", DisputeLimits.Name).OptionalText(CaseNumber, "caseNumber", DisputeLimits.Reference).Error;

        public ReferralDraft ToDraft() => new(ReferredOn, Court.Trimmed(), CaseNumber.Trimmed());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, DisputeChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (dispute, around) => dispute.Refer(request.ToDraft(), around.Clause, change.ActorOf(around)).TryGet(out var referral, out var refusal) ? DisputeTold.Referred(dispute, referral) : refusal,
                cancellationToken);
}
