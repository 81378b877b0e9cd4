using SkillsHub.Portal.Api;
using SkillsHub.Portal.Pages.Documents;
using SkillsHub.Web;

namespace SkillsHub.Portal.Pages.Agreements;

/// <summary>The sample that one may import to see what the hub reads.</summary>
internal static class SampleAgreement
{
    public static void MapSampleAgreement(this IEndpointRouteBuilder app) => app
        .MapGet("/agreements/sample", (HttpContext context, HubApi api) => DocumentFiles.PassAsync(PartnershipApi.SamplePath, context, api))
        .RequireAuthorization(Policies.Staff);
}
