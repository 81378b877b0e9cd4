namespace SkillsHub.Partnership.Organisations;

internal static class OrganisationEndpoints
{
    public static void MapOrganisations(this IEndpointRouteBuilder app) =>
        app.MapGroup("/organisations").WithTags("Organisations").MapListOrganisations();
}
