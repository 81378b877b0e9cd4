using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class GetAmendment
{
    public static void MapGetAmendment(this IEndpointRouteBuilder app) => app
        .MapGet("/{number:int}", HandleAsync)
        .WithName("GetAmendment")
        .WithSummary("Reads an amendment: what it changes, before and after, and who has signed.");

    private static async Task<Results<Ok<AmendmentDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, AmendmentReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        if (around.Find(number, user) is not { } amendment)
            return new AmendmentNotFound(number).ToProblem();
        // Not to be compared by its tag: what it would change moves with the day and with other amendments.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(amendment.RowVersion);
        return TypedResults.Ok(AmendmentDetails.Of(amendment, around));
    }
}
