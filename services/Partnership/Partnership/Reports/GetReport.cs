using System.ComponentModel;
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
            .WithSummary("Reads the figures of a year, of now or as an edition frames it, at a place of the journal: the same place and frame, which are in the answer, give the same bytes.");
    }

    private static async Task<Results<Ok<ReportDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int year, ReportDesk desk, FigureReader figures, OutsideReader outside, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        var evaluations = await desk.EvaluationsAsync(found, cancellationToken);
        http.Response.Headers.CacheControl = "private, no-store";
        if (found.Report is not null)
            http.Response.Headers.ETag = ETag.Of(found.Report.RowVersion);
        return TypedResults.Ok(new ReportDetails(
            ReportDesk.StateOf(found.Report, found.Editions is [var latest, ..] ? latest : null, evaluations.Count > 0),
            found.Cursor.Behind,
            await figures.ReadAsync(found.Frame, desk.Reader, cancellationToken),
            await outside.ReadAsync(found, desk.Reader, cancellationToken),
            user.IsStaff ? found.Report?.Texts ?? [] : [],
            found.Editions,
            evaluations));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FiguresAsync(
        Guid agreementId,
        int year,
        [Description("Place in the journal; that of the edition, or the last one that was read, when left out.")] long? position,
        [Description("Number of the edition whose days and year are counted; by the agreement's terms of now, up to today, when left out.")] int? edition,
        ReportDesk desk,
        FigureReader figures,
        CancellationToken cancellationToken)
    {
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (!found.FrameOf(edition).TryGet(out var frame, out var absent))
            return absent.ToProblem();
        // An edition's own place too: while the journal is read anew, less than it counted is there.
        if (position is < 0 || (position ?? frame.Position) > found.Cursor.Position)
            return new PlaceNotRead(found.Cursor.Position).ToProblem();
        var read = await figures.ReadAsync(frame with { Position = position ?? frame.Position }, desk.Reader, cancellationToken);
        return TypedResults.Bytes(read.ToBytes(), "application/json");
    }
}
