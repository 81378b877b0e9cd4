using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports;

internal static class OpenReport
{
    public static void MapOpenReport(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("OpenReport")
        .WithSummary("Opens the report on a year, so that texts can be written for its sections.");

    /// <param name="Year">Rank of a fiscal year, or a calendar year.</param>
    internal sealed record Request(int Year);

    private static async Task<Results<Created, ProblemHttpResult>> HandleAsync(
        Guid agreementId, Request request, PartnershipDbContext context, ReportDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await desk.YearAsync(agreementId, request.Year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (found.Report is not null)
            return new ReportOpened(request.Year).ToProblem();
        var report = AnnualReport.Open(Guid.CreateVersion7(desk.Now), found.Reported.Agreement, found.Frame.Year);
        context.Add(report);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsUniqueViolation(AnnualReportMapping.YearIndex))
        {
            return new ReportOpened(request.Year).ToProblem();
        }

        http.Response.Headers.ETag = ETag.Of(report.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/reports/{report.Year}");
    }
}
