using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Years;

internal static class GetYears
{
    public static void MapGetYears(this IEndpointRouteBuilder app) => app
        .MapGet("/years", HandleAsync)
        .WithName("GetYears")
        .WithSummary("Reads from when an agreement's years count, and what shortened its notice, from when until when. The tag is the agreement's.");

    private static async Task<Results<Ok<YearsView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, PartnershipDbContext context, DeadlineSources sources, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == agreementId, cancellationToken);
        if (agreement is null)
            return new AgreementNotFound().ToProblem();
        var clause = (await sources.TerminationAsync(agreementId, cancellationToken))(DateOnly.MaxValue);
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.Ok(YearsView.Of(agreement, clause));
    }
}
