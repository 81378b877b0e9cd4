using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Agenda;

internal static class ExportAgendaEvent
{
    public static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        Guid id, EventsDb db, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        var found = await db.AgendaEvents.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(agendaEvent => agendaEvent.Id == id, cancellationToken);
        if (found is null)
            return new AgendaEventNotFound().ToProblem();
        context.MayBeKept(user);
        return context.IsUnchanged(ETag.Of(found.RowVersion))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.File(Encoding.UTF8.GetBytes(CalendarFile.Write(found)), CalendarFile.MediaType, $"{found.StartsAt:yyyy-MM-dd}.ics");
    }
}
