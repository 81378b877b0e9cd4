using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Events.Data;
using SkillsHub.Messaging;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Agenda;

/// <summary>Why the event will not take place, in words for the public.</summary>
internal sealed record CancelAgendaEventRequest(string Reason);

internal static class CancelAgendaEvent
{
    private const int MaxReason = 1_000;

    public static async Task<Results<Ok<AgendaEventResponse>, ProblemHttpResult>> Handle(
        Guid id, CancelAgendaEventRequest request, IfMatch ifMatch, EventsDb db, IOutbox outbox, CurrentUser user, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Reason, "reason", MaxReason).Error is { } invalid)
            return invalid.ToProblem();
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } agendaEvent)
            return new AgendaEventNotFound().ToProblem();
        db.Expect(agendaEvent, ifMatch);
        var now = clock.GetUtcNow();
        if (!agendaEvent.Cancel(request.Reason.Trim(), now).TryGet(out var cancelled, out var error))
            return error.ToProblem();
        outbox.Add(agendaEvent, now, cancelled);
        await db.SaveChangesAsync(cancellationToken);
        context.Response.Headers.ETag = ETag.Of(agendaEvent.RowVersion);
        return TypedResults.Ok(AgendaEventResponse.Of(agendaEvent));
    }
}
