using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class WithdrawPermission
{
    public static void MapWithdrawPermission(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/withdraw", HandleAsync)
        .WithName("WithdrawBrandPermission")
        .WithSummary("Gives up a request that still awaits an answer, with a reason: the hub's staff any, a party its own. It stays to be read.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Correction correction, BrandChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        var ending = new BrandEnding { Reason = correction.Reason.Trim(), Refuser = null, EndedBy = user.Name, EndedAt = change.Now };
        return await change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            permission => permission.Asker,
            (permission, around) => permission.Withdraw(ending, around) is { } refusal ? refusal : Result.Of<IntegrationEvent>(BrandTold.Withdrawn(permission, around)),
            cancellationToken);
    }
}
