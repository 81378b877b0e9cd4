using SkillsHub.Partnership.Organisations.Contacts;

namespace SkillsHub.Partnership.Organisations;

internal static class OrganisationEndpoints
{
    public static void MapOrganisations(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/organisations").WithTags("Organisations");
        group.MapListOrganisations();
        group.MapListContacts();
        group.MapGetContact();
        group.MapChangeContact();
    }
}
