using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class RevokePermission
{
    public static void MapRevokePermission(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/revoke", HandleAsync)
        .WithName("RevokeBrandPermission")
        .WithSummary("Takes back, from a day on and with a reason, what a party or its department had granted: a partner for itself, the hub's staff for any. An earlier day takes the place of a later one.");

    /// <param name="Grantor">The party, or its department.</param>
    /// <param name="From">The first day on which it holds no longer.</param>
    /// <param name="Reason">Why, in words for those who asked.</param>
    internal sealed record Request(BrandGrantor Grantor, DateOnly From, string Reason);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, BrandChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Reason, "reason", BrandLimits.Words).Error is { } invalid)
            return invalid.ToProblem();
        var revocation = new BrandRevocation { Grantor = request.Grantor, Reason = request.Reason.Trim(), From = request.From, RevokedBy = user.Name, RevokedAt = change.Now };
        return await change.AnswerAsync(
            agreementId,
            number,
            ifMatch,
            (permission, around) => permission.Revoke(revocation, around) is { } refusal ? refusal : Result.Of<IntegrationEvent>(BrandTold.Revoked(permission, around)),
            cancellationToken);
    }
}
