using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class RewriteAmendment
{
    public static void MapRewriteAmendment(this IEndpointRouteBuilder app) => app
        .MapPut("/{number:int}", HandleAsync)
        .WithName("RewriteAmendment")
        .WithSummary("Writes the draft of an amendment anew: the hub's staff any, a party its own.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, AmendmentRequest request, AmendmentChange change, DecisionReader decisions, CurrentUser user, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        var isAsked = request.Decision is not { } asked || await decisions.AsksAmendmentAsync(agreementId, asked, cancellationToken);
        return await change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            (amendment, organisation) => amendment.Author == organisation,
            (amendment, around) => (isAsked ? amendment.Rewrite(around.Agreement, request.ToDraft(user, change.Now), around.History, around.Today) : new NotAskedFor(request.Decision!.Value)) is { } refusal
                ? refusal
                : Result.Of<IntegrationEvent?>(null),
            cancellationToken);
    }
}
