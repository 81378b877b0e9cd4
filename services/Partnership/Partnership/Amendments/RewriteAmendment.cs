using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class RewriteAmendment
{
    public static void MapRewriteAmendment(this IEndpointRouteBuilder app) => app
        .MapPut("/{number:int}", HandleAsync)
        .WithName("RewriteAmendment")
        .WithSummary("Writes the draft of an amendment anew: the hub's staff any, a party its own.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, AmendmentRequest request, AmendmentChange change, CurrentUser user, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (amendment, organisation) => amendment.Author == organisation,
                (amendment, around) => amendment.Rewrite(around.Agreement, request.ToDraft(user, change.Now), around.History, around.Today) is { } refusal
                    ? refusal
                    : Result.Of<IntegrationEvent?>(null),
                cancellationToken);
}
