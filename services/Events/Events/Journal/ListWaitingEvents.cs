using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>An event that waits aside, for an operator.</summary>
internal sealed record WaitingEventView(string Stream, int StreamPosition, int MissingFrom, Guid EventId, string Type, string Hub, DateTimeOffset ArrivedAt)
{
    /// <summary>Another event holds its position: it waits for a decision, not for a predecessor.</summary>
    public bool IsConflict => StreamPosition < MissingFrom;
}

internal static class ListWaitingEvents
{
    public static async Task<Results<Ok<Page<WaitingEventView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageRequest page, EventsDb db, HttpContext context, CancellationToken cancellationToken)
    {
        if (page.TryReadAfter<WaitingCursor>(out var after) is { } invalid)
            return invalid.ToProblem();
        var waiting = db.Set<WaitingEvent>().AsNoTracking();
        if (after is { } key)
            waiting = waiting.Where(row => EF.Functions.GreaterThan(ValueTuple.Create(row.Stream, row.StreamPosition, row.EventId), ValueTuple.Create(key.Stream, key.StreamPosition, key.EventId)));
        var rows = await waiting
            .OrderBy(row => row.Stream).ThenBy(row => row.StreamPosition).ThenBy(row => row.EventId)
            .Take(page.Size + 1)
            .Select(row => new WaitingEventView(
                row.Stream,
                row.StreamPosition,
                (db.Set<JournalStream>().Where(stream => stream.Stream == row.Stream).Select(stream => (int?)stream.Position).FirstOrDefault() ?? 0) + 1,
                row.EventId,
                row.Type,
                row.Hub,
                row.ArrivedAt))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows, page.Size, row => new WaitingCursor(row.Stream, row.StreamPosition, row.EventId), context));
    }

    private sealed record WaitingCursor(string Stream, int StreamPosition, Guid EventId);
}
