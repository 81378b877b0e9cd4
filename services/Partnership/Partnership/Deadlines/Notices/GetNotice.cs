using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Deadlines.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class GetNotice
{
    public static void MapGetNotice(this IEndpointRouteBuilder app) => app
        .MapGet("/{id:guid}", HandleAsync)
        .WithName("GetNotice")
        .WithSummary("Reads a letter: to whom it went, who has it, and whether it counts.");

    private static async Task<Results<Ok<NoticeView>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        Guid agreementId, Guid id, PartnershipDbContext context, AgreementMoments moments, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen.ToProblem();
        var letter = await context.NoticeLetters.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId && candidate.Id == id, cancellationToken);
        if (letter is null)
            return new NoticeNotFound().ToProblem();
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.IsUnchanged(ETag.Of(letter.RowVersion)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(NoticeView.Of(letter));
    }
}
