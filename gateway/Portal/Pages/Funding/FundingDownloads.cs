using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Pages.Documents;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>Passes the files on an agreement's money on, for a person who has a session and no token.</summary>
internal static class FundingDownloads
{
    public static void MapFundingDownloads(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/agreements/{id:guid}/funding").RequireAuthorization(Policies.StaffOrPartner);
        files.MapGet("/expenses/export", (Guid id, HttpContext context, HubApi api) =>
            DocumentFiles.PassAsync(LedgerAddress.Of(context.Request.Query).Asked.At(LedgerApi.ExportPath(id)), context, api));
        files.MapGet("/open-data/file", (Guid id, HttpContext context, HubApi api) => DocumentFiles.PassAsync(OpenDataApi.FilePath(id), context, api));
    }
}
