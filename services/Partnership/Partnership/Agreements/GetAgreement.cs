using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class GetAgreement
{
    public static void MapGetAgreement(this IEndpointRouteBuilder app) => app
        .MapGet("/{id:guid}", HandleAsync)
        .WithName("GetAgreement")
        .WithSummary("Reads an agreement: state, signatures, open points, and what its text says.");

    private static async Task<Results<Ok<AgreementDetails>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        Guid id, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (agreement is null)
            return new AgreementNotFound().ToProblem();
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.IsUnchanged(ETag.Of(agreement.RowVersion)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var content = await context.AgreementContents.AsNoTracking()
            .Where(candidate => candidate.AgreementId == id)
            .Select(candidate => candidate.Extract)
            .SingleAsync(cancellationToken);
        return TypedResults.Ok(AgreementDetails.Of(agreement, content));
    }
}
