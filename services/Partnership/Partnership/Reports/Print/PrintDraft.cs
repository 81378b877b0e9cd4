using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Print;

internal static class PrintDraft
{
    public static void MapPrintDraft(this IEndpointRouteBuilder app) => app
        .MapGet("/{year:int}/pdf", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .Produces<Stream>(StatusCodes.Status200OK, ReportPrint.MediaType)
        .WithName("PrintReportDraft")
        .WithSummary("Reads the draft of a report as it stands as a PDF, each page of which says that it is one; while the journal is not read to its end, the first says so too.");

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int year, ReportDesk desk, FigureReader figures, OutsideReader outside, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (found.Report is not { } report)
            return new ReportNotOpened(year).ToProblem();
        // As it would be, were it transmitted now.
        var edition = ReportEdition.Of(report.Editions.Count + 1, new Transmission(found.Reported.Today, Word: null, Correction: null, user.Name, desk.Now), found.Frame);
        var document = ReportDocument.Of(
            report, edition, found.Reported.Agreement, await desk.HubNameAsync(report.Hub, cancellationToken), await figures.ReadAsync(found.Frame, reader: null, cancellationToken)) with
        {
            Outside = await outside.ReadAsync(found, reader: null, cancellationToken),
        };
        var print = new PrintedReport(document, FrozenReport.Staff, IsDraft: true)
        {
            Evaluations = [.. (await desk.EvaluationsAsync(found, cancellationToken)).Select(decision => new PrintedDecision(decision.Number, decision.Day, decision.Text))],
            Behind = found.Cursor.Behind,
        };
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(ReportPrint.Of(print), ReportPrint.MediaType, print.FileName);
    }
}
