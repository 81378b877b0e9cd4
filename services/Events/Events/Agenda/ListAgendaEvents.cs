using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Agenda;

internal static class ListAgendaEvents
{
    private const int MaxHub = 100;

    public static async Task<Results<Ok<Page<AgendaEventResponse>>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        DateTimeOffset? from,
        DateTimeOffset? to,
        [Description("One kind of event, such as workshop.")] string? kind,
        string? hub,
        [AsParameters] PageRequest page,
        EventsDb db,
        CurrentUser user,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        if (new Check().OptionalText(hub, "hub", MaxHub).OneOf<AgendaEventKind>(kind, "kind", out var chosen).Error is { } wrong)
            return wrong.ToProblem();
        if (page.TryRead<AgendaCursor>(out var after) is { } invalid)
            return invalid.ToProblem();
        // What is going on now is still worth coming to: the end counts, not the beginning.
        var earliest = (from ?? clock.GetUtcNow()).ToUniversalTime();
        // Beside it, so that the index on beginnings is not walked from the first event that ever was.
        var begun = earliest - DateTimeOffset.MinValue > AgendaEvent.Longest ? earliest - AgendaEvent.Longest : DateTimeOffset.MinValue;
        var events = db.AgendaEvents.AsNoTracking().VisibleTo(user).Where(agendaEvent => agendaEvent.EndsAt >= earliest && agendaEvent.StartsAt >= begun);
        if (to?.ToUniversalTime() is { } latest)
            events = events.Where(agendaEvent => agendaEvent.StartsAt <= latest);
        if (chosen is not null)
            events = events.Where(agendaEvent => agendaEvent.Kind == chosen);
        if (hub is not null)
            events = events.Where(agendaEvent => agendaEvent.Hub == hub);
        if (after is { } key)
            events = events.Where(agendaEvent => EF.Functions.GreaterThan(ValueTuple.Create(agendaEvent.StartsAt, agendaEvent.Id), ValueTuple.Create(key.StartsAt.ToUniversalTime(), key.Id)));
        var rows = await events.OrderBy(agendaEvent => agendaEvent.StartsAt).ThenBy(agendaEvent => agendaEvent.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        context.MayBeKept(user);
        if (context.IsUnchanged(ETag.Of(rows.Select(row => (row.Id, row.RowVersion)))))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(AgendaEventResponse.Of), page.Size, row => new AgendaCursor(row.StartsAt, row.Id), context));
    }

    private sealed record AgendaCursor(DateTimeOffset StartsAt, Guid Id);
}
