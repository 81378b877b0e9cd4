using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Editions;

internal static class GetEdition
{
    public static void MapGetEdition(this IEndpointRouteBuilder app) => app
        .MapGet("/{year:int}/editions/{number:int}", HandleAsync)
        .Produces<ReportDocument>()
        .WithName("GetReportEdition")
        .WithSummary("Reads an edition as it was transmitted to the reader: the same bytes for ever.");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int year, int number, PartnershipDbContext context, ReportDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(agreementId, year, number, context, desk, cancellationToken)).TryGet(out var kept, out var unseen))
            return unseen.ToProblem();
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Bytes(kept.Bytes, "application/json");
    }

    /// <summary>An edition as the reader got it.</summary>
    public static async Task<Result<FrozenReport>> FindAsync(
        Guid agreementId, int year, int number, PartnershipDbContext context, ReportDesk desk, CancellationToken cancellationToken)
    {
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen;
        var reader = desk.Reader ?? FrozenReport.Staff;
        if (found.Report is not { } report
            || await context.FrozenReports.AsNoTracking().SingleOrDefaultAsync(frozen => frozen.ReportId == report.Id && frozen.Edition == number && frozen.Reader == reader, cancellationToken) is not { } kept)
        {
            return new EditionNotFound(year, number);
        }

        return kept;
    }
}
