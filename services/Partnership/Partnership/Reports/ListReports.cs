using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
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
        // A year that was reported on by its calendar number stays, though years are counted by now.
        var years = reported.Years.Union(reports.Select(report => reported.Calendar.Same(report.Year)));
        return TypedResults.Ok(new ReportYears([.. years.Select(year => reported.FrameOf(year, 0)).Where(frame => frame.Error is null).Select(frame => frame.Value).OrderByDescending(frame => frame.From)
            .Select(frame => SummaryOf(frame, reports.Find(report => frame.Written.Contains(report.Year)), evaluated.Contains(frame.Year)))]));
    }

    private static ReportSummary SummaryOf(ReportFrame frame, AnnualReport? report, bool isEvaluated) => new(
        frame.Year, frame.Label, frame.From, frame.To, frame.IsOver, ReportDesk.StateOf(report, isEvaluated), report?.Editions is [.., var last] ? last.TransmittedOn : null);
}
