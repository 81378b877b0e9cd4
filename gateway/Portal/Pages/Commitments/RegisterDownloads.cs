using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Documents;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Commitments;

/// <summary>Passes the file of a register on, for a person who has a session and no token.</summary>
internal static class RegisterDownloads
{
    public static void MapRegisterDownloads(this IEndpointRouteBuilder app) => app
        .MapGet("/agreements/{id:guid}/commitments/export", (Guid id, HttpContext context, HubApi api) =>
            DocumentFiles.PassAsync(CommitmentsApi.ExportPath(id, RegisterAddress.Of(context.Request.Query).Asked(new CurrentUser(context.User).Organisation)), context, api))
        .RequireAuthorization(Policies.StaffOrPartner);
}
