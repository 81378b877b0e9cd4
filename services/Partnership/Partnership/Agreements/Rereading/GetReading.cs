using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class GetReading
{
    public static void MapGetReading(this IEndpointRouteBuilder app) => app
        .MapGet("/{id:guid}/reading", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("GetReading")
        .WithSummary("Reads what can be corrected of a draft's reading: as it stands, who says so, and what the rules alone read.");

    private static async Task<Results<Ok<ReadingView>, ProblemHttpResult>> HandleAsync(
        Guid id, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (agreement is null)
            return new AgreementNotFound().ToProblem();
        if (agreement.State != AgreementState.Draft)
            return new NotADraft(agreement.State).ToProblem();
        var content = await context.AgreementContents.AsNoTracking().SingleAsync(candidate => candidate.AgreementId == id, cancellationToken);
        var rules = AgreementImporter.Reread(content.Document, ReadingCorrections.None, agreement.ContentHash, cancellationToken);
        // To show that the rules read nothing, where they were stopped, would be untrue.
        if (rules.Refusal is { } refusal)
            return new RereadingRefused(refusal).ToProblem();
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.Ok(ReadingView.Of(agreement.Corrections, content.Extract, rules.Agreement!));
    }
}
