using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class GetAgreementSource
{
    public static void MapGetAgreementSource(this IEndpointRouteBuilder app) => app
        .MapGet("/{id:guid}/source", HandleAsync)
        .WithName("GetAgreementSource")
        .WithSummary("Reads the imported text, line by line as every item's source counts them.");

    private static async Task<Results<Ok<ImportedDocument>, ProblemHttpResult>> HandleAsync(
        Guid id, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var document = await context.Agreements.VisibleTo(user)
            .Where(agreement => agreement.Id == id)
            .Join(context.AgreementContents, agreement => agreement.Id, content => content.AgreementId, (_, content) => content.Document)
            .SingleOrDefaultAsync(cancellationToken);
        if (document is null)
            return new AgreementNotFound().ToProblem();
        http.Response.Headers.CacheControl = "private, max-age=3600, immutable";
        return TypedResults.Ok(document);
    }
}
