using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class RefusePermission
{
    public static void MapRefusePermission(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/refuse", HandleAsync)
        .WithName("RefuseBrandPermission")
        .WithSummary("Says that a party, or its department, does not agree, with its reason: a partner for itself, the hub's staff for any. It stays to be read; another try is another request.");

    /// <param name="Grantor">The party, or its department.</param>
    /// <param name="Reason">Why, in words for those who asked.</param>
    internal sealed record Request(BrandGrantor Grantor, string Reason);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, BrandChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Reason, "reason", BrandLimits.Words).Error is { } invalid)
            return invalid.ToProblem();
        var ending = new BrandEnding { Reason = request.Reason.Trim(), Refuser = request.Grantor, EndedBy = user.Name, EndedAt = change.Now };
        return await change.AnswerAsync(
            agreementId,
            number,
            ifMatch,
            (permission, around) => permission.Refuse(ending, around) is { } refusal ? refusal : Result.Of<IntegrationEvent>(BrandTold.Refused(permission, around)),
            cancellationToken);
    }
}
