using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>An event that waits aside, for an operator.</summary>
/// <param name="Stream">Its stream.</param>
/// <param name="StreamPosition">The position in it that the event claims.</param>
/// <param name="MissingFrom">The position that the journal waits for.</param>
/// <param name="MissingUpTo">The last position missing before the first event that waits in the stream; null for those behind it, and for a conflict.</param>
/// <param name="EventId">The event.</param>
/// <param name="Type">Its type.</param>
/// <param name="Hub">Its hub.</param>
/// <param name="OccurredAt">When it happened, says its producer.</param>
/// <param name="ArrivedAt">When it was set aside.</param>
/// <param name="Holder">The event that the journal has at this position, if it has one.</param>
internal sealed record WaitingEventView(
    string Stream, int StreamPosition, int MissingFrom, int? MissingUpTo, Guid EventId, string Type, string Hub, DateTimeOffset OccurredAt, DateTimeOffset ArrivedAt, PositionHolder? Holder)
{
    /// <summary>Another event holds its position: it waits for a decision, not for a predecessor.</summary>
    public bool IsConflict => StreamPosition < MissingFrom;
}

/// <summary>The event that has a position of the journal.</summary>
internal sealed record PositionHolder(Guid EventId, string Type, DateTimeOffset OccurredAt, DateTimeOffset RecordedAt);

internal static class ListWaitingEvents
{
    public static async Task<Results<Ok<Page<WaitingEventView>>, ProblemHttpResult>> Handle(
        [AsParameters] PageRequest page, EventsDb db, HttpContext context, CancellationToken cancellationToken)
    {
        if (page.TryRead<WaitingCursor>(out var after) is { } invalid)
            return invalid.ToProblem();
        var waiting = db.Set<WaitingEvent>()
            .LeftJoin(db.Set<JournalStream>(), row => row.Stream, stream => stream.Stream, (row, stream) => new { Event = row, Missing = stream == null ? 1 : stream.Position + 1 })
            // Conflicts first: they wait for a decision, and the followers of one gap can be many.
            .Select(row => new
            {
                row.Event,
                row.Missing,
                IsGap = row.Event.StreamPosition >= row.Missing,
                IsFirst = row.Event.StreamPosition >= row.Missing
                    && !db.Set<WaitingEvent>().Any(other => other.Stream == row.Event.Stream && other.StreamPosition >= row.Missing && other.StreamPosition < row.Event.StreamPosition),
            });
        if (after is { } key)
        {
            waiting = waiting.Where(row => EF.Functions.GreaterThan(
                ValueTuple.Create(row.IsGap, row.Event.Stream, row.Event.StreamPosition, row.Event.EventId),
                ValueTuple.Create(key.IsGap, key.Stream, key.StreamPosition, key.EventId)));
        }

        var rows = await waiting
            .OrderBy(row => row.IsGap).ThenBy(row => row.Event.Stream).ThenBy(row => row.Event.StreamPosition).ThenBy(row => row.Event.EventId)
            .Take(page.Size + 1)
            .LeftJoin(
                db.Set<JournalEntry>(),
                row => new { row.Event.Stream, row.Event.StreamPosition },
                entry => new { entry.Stream, entry.StreamPosition },
                (row, entry) => new { row.Event, row.Missing, row.IsGap, row.IsFirst, Holder = entry == null ? null : new PositionHolder(entry.EventId, entry.Type, entry.OccurredAt, entry.RecordedAt) })
            .OrderBy(row => row.IsGap).ThenBy(row => row.Event.Stream).ThenBy(row => row.Event.StreamPosition).ThenBy(row => row.Event.EventId)
            .Select(row => new WaitingEventView(
                row.Event.Stream, row.Event.StreamPosition, row.Missing, row.IsFirst ? row.Event.StreamPosition - 1 : null, row.Event.EventId, row.Event.Type, row.Event.Hub, row.Event.OccurredAt, row.Event.ArrivedAt, row.Holder))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows, page.Size, row => new WaitingCursor(!row.IsConflict, row.Stream, row.StreamPosition, row.EventId), context));
    }

    private sealed record WaitingCursor(bool IsGap, string Stream, int StreamPosition, Guid EventId);
}
