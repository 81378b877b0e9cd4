using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class ProgrammeEndpoints
{
    public static void MapProgrammes(this IEndpointRouteBuilder group)
    {
        var anybody = group.MapGroup("/programmes").WithTags("Programmes").AllowAnonymous();
        ListProgrammes.Map(anybody);
        GetProgramme.Map(anybody);

        var staff = group.MapGroup("/programmes").WithTags("Programmes").RequireAuthorization(Policies.Staff);
        CreateProgramme.Map(staff);
        EditProgramme.Map(staff);
        PublishProgramme.Map(staff);
        WithdrawProgramme.Map(staff);
        ScheduleSession.Map(staff);
        CancelSession.Map(staff);
    }
}
