using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports;

internal static class GetReport
{
    public static void MapGetReport(this IEndpointRouteBuilder app)
    {
        app.MapGet("/{year:int}", HandleAsync)
            .WithName("GetReport")
            .WithSummary("Reads the report on a year as it stands: its figures of now, as far as the reader may see their facts, what was transmitted, and what the committee decided.");
        app.MapGet("/{year:int}/figures", FiguresAsync)
            .Produces<ReportFigures>()
            .WithName("GetReportFigures")
            .WithSummary("Reads the figures of a year at a place of the journal: the same place gives the same bytes.");
    }

    private static async Task<Results<Ok<ReportDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int year, ReportDesk desk, FigureReader figures, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        var evaluations = (await desk.EvaluationsAsync(found.Reported, cancellationToken)).Where(decision => decision.FiscalYear is { } about && found.Frame.Written.Contains(about)).ToList();
        http.Response.Headers.CacheControl = "private, no-store";
        if (found.Report is not null)
            http.Response.Headers.ETag = ETag.Of(found.Report.RowVersion);
        return TypedResults.Ok(new ReportDetails(
            ReportDesk.StateOf(found.Report, evaluations.Count > 0),
            Math.Max(0, found.Cursor.Head - found.Cursor.Position),
            await figures.ReadAsync(found.Frame, desk.Reader, cancellationToken),
            user.IsStaff ? found.Report?.Texts ?? [] : [],
            [.. (found.Report?.Editions ?? []).OrderByDescending(edition => edition.Number)],
            evaluations));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FiguresAsync(
        Guid agreementId, int year, long? position, ReportDesk desk, FigureReader figures, CancellationToken cancellationToken)
    {
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (position is < 0 || position > found.Cursor.Position)
            return new PlaceNotRead(found.Cursor.Position).ToProblem();
        var read = await figures.ReadAsync(found.Frame with { Position = position ?? found.Cursor.Position }, desk.Reader, cancellationToken);
        return TypedResults.Bytes(read.ToBytes(), "application/json");
    }
}
