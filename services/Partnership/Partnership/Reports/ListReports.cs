using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports;

internal static class ListReports
{
    public static void MapListReports(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListReports")
        .WithSummary("Lists the fiscal years that have begun within the agreement's term, latest first, with where the report on each stands.");

    private static async Task<Results<Ok<ReportYears>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, PartnershipDbContext context, ReportDesk desk, CancellationToken cancellationToken)
    {
        if (!(await desk.AgreementAsync(agreementId, cancellationToken)).TryGet(out var reported, out var unseen))
            return unseen.ToProblem();
        var reports = await context.AnnualReports.AsNoTracking().Where(report => report.AgreementId == agreementId).ToListAsync(cancellationToken);
        var evaluated = (await desk.EvaluationsAsync(reported, cancellationToken)).Where(decision => decision.FiscalYear is not null).Select(decision => reported.Calendar.Same(decision.FiscalYear!.Value)).ToHashSet();
        var editions = await desk.EditionsAsync(reports, cancellationToken);
        // A year that was reported on stays, though years are counted by now, or the term leaves it no day.
        var found = reported.Years.Union(reports.Select(report => reported.Calendar.Same(report.Year)))
            .Select(year => (Year: year, Report: reports.Find(report => reported.Calendar.AreSame(report.Year, year))))
            .Select(entry => (Frame: reported.FrameOf(entry.Year, entry.Report, 0), entry.Report))
            .Where(entry => entry.Frame.Error is null);
        return TypedResults.Ok(new ReportYears([.. found.OrderByDescending(entry => entry.Frame.Value.From)
            .Select(entry => SummaryOf(entry.Frame.Value, entry.Report, editions.FirstOrDefault(edition => entry.Report?.Editions.Contains(edition) == true), evaluated.Contains(entry.Frame.Value.Year)))]));
    }

    private static ReportSummary SummaryOf(ReportFrame frame, AnnualReport? report, ReportEdition? last, bool isEvaluated) => new(
        frame.Year, frame.Label, frame.From, frame.To, frame.IsOver, ReportDesk.StateOf(report, last, isEvaluated), last?.TransmittedOn);
}
