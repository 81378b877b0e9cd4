using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Catalogue.Hubs;
using SkillsHub.Catalogue.Programmes.Errors;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class GetProgramme
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapGet("/{id:guid}", HandleAsync)
            .WithName("GetProgramme")
            .WithSummary("Reads a programme with its sessions; a draft only by its hub's staff.")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ProgrammeDetails>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        Guid id, CatalogueDbContext database, CurrentUser user, HubCalendar calendar, HttpContext context, CancellationToken cancellationToken)
    {
        var programme = await database.Programmes.AsNoTracking().Include(one => one.Sessions).SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (programme is null || !(programme.State == ProgrammeState.Published || user.IsStaffOf(programme.Hub)))
            return new ProgrammeNotFound().ToProblem();
        var today = await calendar.TodayAsync(programme.Hub, cancellationToken);
        context.MayBeKept(user);
        return context.IsUnchanged(ProgrammeTag.Of(programme, today))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(ProgrammeDetails.Of(programme, today));
    }
}
