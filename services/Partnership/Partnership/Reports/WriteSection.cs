using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Reports.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports;

internal static class WriteSection
{
    public const int MaxText = 20_000;

    public static void MapWriteSection(this IEndpointRouteBuilder app) => app
        .MapPut("/{year:int}/texts/{section}", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("WriteReportSection")
        .WithSummary("Writes the text of a section of the draft; an empty one takes it away. What was transmitted stays as it was.");

    /// <param name="Text">Plain text, which all parties will read: nothing personal belongs there.</param>
    internal sealed record Request(string Text);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int year, string section, IfMatch ifMatch, Request request, PartnershipDbContext context, ReportDesk desk, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Check().OneOf<ReportSection>(section, "section", out var part).OptionalText(request.Text, "text", MaxText).Error is { } invalid)
            return invalid.ToProblem();
        if (!(await desk.YearAsync(agreementId, year, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (found.Report is not { } report)
            return new ReportNotOpened(year).ToProblem();
        context.Expect(report, ifMatch);
        report.Write(part!.Value, request.Text.Trimmed(), user.Name, desk.Now);
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(report.RowVersion);
        return TypedResults.NoContent();
    }
}
