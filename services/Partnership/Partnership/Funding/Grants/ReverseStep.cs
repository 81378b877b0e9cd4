using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Grants;

internal static class ReverseStep
{
    public static void MapReverseStep(this IEndpointRouteBuilder app) => app
        .MapPost("/{number:int}/steps/{stepId:guid}/reverse", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("ReverseGrantStep")
        .WithSummary("Takes back a step that was recorded in error, with a reason: it stays to be read, and counts no more. What rests on it is reversed before.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, Guid stepId, IfMatch ifMatch, Correction correction, GrantChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        var reversal = new StepReversal { Reason = correction.Reason.Trim(), ReversedBy = user.Name, ReversedAt = change.Now };
        return await change.ReverseAsync(agreementId, number, ifMatch, stepId, reversal, cancellationToken);
    }
}
