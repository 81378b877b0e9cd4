using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class GetPermission
{
    public static void MapGetPermission(this IEndpointRouteBuilder app) => app
        .MapGet("/{number:int}", HandleAsync)
        .WithName("GetBrandPermission")
        .WithSummary("Reads a permission: what was asked, who granted it in writing, how far, and where it stands today.");

    private static async Task<Results<Ok<PermissionDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, BrandReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await reader.FindAsync(agreementId, number, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        // Not to be compared by its tag: where it stands moves with the day.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(found.Permission.RowVersion);
        return TypedResults.Ok(PermissionDetails.Of(found.Permission, found.Around));
    }
}
