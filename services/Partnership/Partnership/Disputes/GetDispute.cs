using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class GetDispute
{
    public static void MapGetDispute(this IEndpointRouteBuilder app) => app
        .MapGet("/{number:int}", HandleAsync)
        .WithName("GetDispute")
        .WithSummary("Reads a dispute: what it is about, what was done to settle it, and how it ended.");

    public static void MapGetDisputeClause(this IEndpointRouteBuilder app) => app
        .MapGet("/clause", ClauseAsync)
        .WithName("GetDisputeClause")
        .WithSummary("Reads what the text of an agreement says of disputes: whether those concerned try to settle between them first, and before which court it goes then.");

    private static async Task<Results<Ok<DisputeDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, DisputeReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await reader.FindAsync(agreementId, number, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        // Not to be compared by its tag: the clause may be another, though the dispute is not.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(found.Dispute.RowVersion);
        return TypedResults.Ok(DisputeDetails.Of(found.Dispute, found.Around));
    }

    private static async Task<Results<Ok<DisputeClause>, ProblemHttpResult>> ClauseAsync(Guid agreementId, DisputeReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(around.Clause);
    }
}
