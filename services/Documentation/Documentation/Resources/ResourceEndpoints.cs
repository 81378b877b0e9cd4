using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class ResourceEndpoints
{
    public static void MapResources(this IEndpointRouteBuilder group)
    {
        var anybody = group.MapGroup("/resources").WithTags("Resources").AllowAnonymous();
        ListResources.Map(anybody);
        GetResource.Map(anybody);
        DownloadFile.Map(anybody);

        var staff = group.MapGroup("/resources").WithTags("Resources").RequireAuthorization(Policies.Staff);
        CreateResource.Map(staff);
        EditResource.Map(staff);
        UploadFile.Map(staff);
        PublishResource.Map(staff);
        WithdrawResource.Map(staff);
    }

    public static Reader AsReader(this CurrentUser user) => new(user.IsStaff ? user.Hub : null, user.IsPartner ? user.Hub : null);
}
