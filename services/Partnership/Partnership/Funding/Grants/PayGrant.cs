using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Persistence.Idempotency;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Grants;

internal static class PayGrant
{
    public static void MapPayGrant(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/payments", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("PayGrant")
        .WithSummary("Records that the funder paid, all or a part of an instalment. With the same Idempotency-Key it is recorded once.");

    private static async Task<Results<Created<StepView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        int number,
        IfMatch ifMatch,
        IdempotencyKey key,
        PaymentRequest request,
        GrantChange change,
        PartnershipDbContext context,
        CurrentUser user,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (request.Check().Error is { } invalid)
            return invalid.ToProblem();
        return await context.OnceAsync(
            key,
            http,
            () => change.RecordAsync(agreementId, number, ifMatch, (grant, moment) => grant.Pay(request.Instalment, request.Draft(user, change.Now), moment), cancellationToken),
            cancellationToken);
    }
}
