using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Reports;
using SkillsHub.Portal.Pages.Documents;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Reports;

/// <summary>Passes reports to print on, for a person who has a session and no token.</summary>
internal static class ReportDownloads
{
    public static void MapReportDownloads(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/agreements/{id:guid}/reports/{year:int}").RequireAuthorization(Policies.StaffOrPartner);
        reports.MapGet("/editions/{number:int}/pdf", (Guid id, int year, int number, HttpContext context, HubApi api) =>
            DocumentFiles.PassAsync(ReportsApi.EditionPrintPath(id, year, number), context, api));
        reports.MapGet("/pdf", (Guid id, int year, HttpContext context, HubApi api) => DocumentFiles.PassAsync(ReportsApi.DraftPrintPath(id, year), context, api))
            .RequireAuthorization(Policies.Staff);
    }
}
