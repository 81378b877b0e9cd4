using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Agenda;

internal static class CreateAgendaEvent
{
    public static async Task<Results<Created<AgendaEventResponse>, ProblemHttpResult>> Handle(
        AgendaEventRequest request, EventsDb db, CurrentUser user, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        var now = clock.GetUtcNow();
        if (!AgendaEvent.Draft(request.Id ?? Guid.CreateVersion7(now), user.RequiredHub, request.ToFacts(), now).TryGet(out var draft, out var error))
            return error.ToProblem();
        db.AgendaEvents.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exists) when (exists.IsUniqueViolation(AgendaEventMapping.PrimaryKey))
        {
            return new AgendaEventExists().ToProblem();
        }

        context.Response.Headers.ETag = ETag.Of(draft.RowVersion);
        return TypedResults.Created($"/api/events/events/{draft.Id}", AgendaEventResponse.Of(draft));
    }
}
