using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Agenda;

/// <summary>Who sees which events: staff all of their hub, everyone else what has been announced.</summary>
internal static class AgendaAccess
{
    public static IQueryable<AgendaEvent> VisibleTo(this IQueryable<AgendaEvent> events, CurrentUser user)
    {
        var hub = user.IsStaff ? user.Hub : null;
        return events.Where(agendaEvent => agendaEvent.State != AgendaEventState.Draft || agendaEvent.Hub == hub);
    }

    /// <summary>The event, when it is of the staff's own hub: another hub's is not there.</summary>
    public static async Task<AgendaEvent?> FindOwnAsync(this EventsDb db, Guid id, CurrentUser user, CancellationToken cancellationToken) =>
        await db.AgendaEvents.FindAsync([id], cancellationToken) is { } found && user.IsStaffOf(found.Hub) ? found : null;
}
