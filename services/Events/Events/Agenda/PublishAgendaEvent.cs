using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Events.Data;
using SkillsHub.Messaging;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Agenda;

internal static class PublishAgendaEvent
{
    public static async Task<Results<Ok<AgendaEventResponse>, ProblemHttpResult>> Handle(
        Guid id, IfMatch ifMatch, EventsDb db, IOutbox outbox, CurrentUser user, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } agendaEvent)
            return new AgendaEventNotFound().ToProblem();
        db.Expect(agendaEvent, ifMatch);
        var now = clock.GetUtcNow();
        if (!agendaEvent.Publish(now).TryGet(out var published, out var error))
            return error.ToProblem();
        outbox.Add(agendaEvent, now, published);
        await db.SaveChangesAsync(cancellationToken);
        context.Response.Headers.ETag = ETag.Of(agendaEvent.RowVersion);
        return TypedResults.Ok(AgendaEventResponse.Of(agendaEvent));
    }
}
