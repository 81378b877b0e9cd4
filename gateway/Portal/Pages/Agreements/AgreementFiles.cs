using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Documents;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Agreements;

/// <summary>Passes the text of an agreement on, to go on working on it.</summary>
internal static class AgreementFiles
{
    public static void MapAgreementFiles(this IEndpointRouteBuilder app) => app
        .MapGet("/agreements/{id:guid}/file", (Guid id, string? format, HttpContext context, HubApi api) => DocumentFiles.PassAsync(PartnershipApi.FilePath(id, format), context, api))
        .RequireAuthorization(Policies.StaffOrPartner);
}
