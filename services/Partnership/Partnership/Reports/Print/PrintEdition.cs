using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Print;

internal static class PrintEdition
{
    public static void MapPrintEdition(this IEndpointRouteBuilder app) => app
        .MapGet("/{year:int}/editions/{number:int}/pdf", HandleAsync)
        .Produces<Stream>(StatusCodes.Status200OK, ReportPrint.MediaType)
        .Produces(StatusCodes.Status304NotModified)
        .WithName("PrintReportEdition")
        .WithSummary("Reads an edition as it was transmitted to the reader as a tagged PDF in French, to print and to file: the same bytes each time.");

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int year, int number, PartnershipDbContext context, ReportDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await GetEdition.FindAsync(agreementId, year, number, context, desk, cancellationToken)).TryGet(out var kept, out var unseen))
            return unseen.ToProblem();
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.IsUnchanged(ReportPrint.TagOf(kept.Reader, kept.Bytes)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var report = new PrintedReport(ReportDocument.From(kept.Bytes), kept.Reader);
        return TypedResults.File(ReportPrint.Of(report), ReportPrint.MediaType, report.FileName);
    }
}
