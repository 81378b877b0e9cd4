namespace SkillsHub.Partnership.Hubs;

internal static class HubEndpoints
{
    public static void MapHubs(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/hubs").WithTags("Hubs");
        group.MapListHubs();
        group.MapRegisterHub();
        group.MapChangeHubContact();
    }
}
