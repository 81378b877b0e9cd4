using SkillsHub.Web;

namespace SkillsHub.Events.Agenda;

internal static class AgendaEndpoints
{
    public static void MapAgenda(this IEndpointRouteBuilder service)
    {
        var open = service.MapGroup("/events").AllowAnonymous().WithTags("Agenda");
        open.MapGet("/", ListAgendaEvents.Handle).WithName("ListAgendaEvents").WithSummary("Lists events that are not over, by start; staff also see drafts of their hub.");
        open.MapGet("/{id:guid}", ReadAgendaEvent.Handle).WithName("ReadAgendaEvent").WithSummary("Reads one event.");
        open.MapGet("/{id:guid}/calendar.ics", ExportAgendaEvent.Handle).WithName("ExportAgendaEvent").WithSummary("Gives one event as iCalendar.");

        var staff = service.MapGroup("/events").RequireAuthorization(Policies.Staff).WithTags("Agenda");
        staff.MapPost("/", CreateAgendaEvent.Handle).WithName("CreateAgendaEvent").WithSummary("Drafts an event.");
        staff.MapPut("/{id:guid}", EditAgendaEvent.Handle).WithName("EditAgendaEvent").WithSummary("Replaces what an event announces; needs If-Match.");
        staff.MapPost("/{id:guid}/publish", PublishAgendaEvent.Handle).WithName("PublishAgendaEvent").WithSummary("Announces an event to the public; needs If-Match.");
        staff.MapPost("/{id:guid}/cancel", CancelAgendaEvent.Handle).WithName("CancelAgendaEvent").WithSummary("Cancels an announced event; needs If-Match.");
    }
}
