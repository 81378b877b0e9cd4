using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>An operator's decision that the journal is right. An event that only waits for its predecessor cannot be lost in this way.</summary>
internal static partial class DiscardConflict
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid eventId, EventsDb db, CurrentUser user, ILogger<WaitingEvent> logger, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var discarded = await db.Set<WaitingEvent>()
            .FromSql($"""
                delete from journal_waiting using journal_stream
                where journal_waiting.event_id = {eventId}
                  and journal_stream.stream = journal_waiting.stream and journal_stream.position >= journal_waiting.stream_position
                returning journal_waiting.*
                """)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        if (discarded.Count == 0)
            return new ConflictNotFound().ToProblem();
        foreach (var rival in discarded)
            LogDiscarded(logger, rival.EventId, rival.Type, rival.StreamPosition, rival.Stream, rival.OccurredAt, user.Subject, rival.Data);
        // Told first: a crash between the two must not lose the only copy.
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    // With its content, which is nowhere else any more once it is discarded.
    [LoggerMessage(LogLevel.Warning, "Event {Event} ({Type}) at position {Position} of {Stream}, of {OccurredAt}, is discarded by {Operator}: the journal holds another there. It said {Data}")]
    private static partial void LogDiscarded(ILogger logger, Guid @event, string type, int position, string stream, DateTimeOffset occurredAt, string? @operator, string data);

    private sealed record ConflictNotFound() : Error(
        ErrorKind.NotFound, "journal.conflict-not-found", "There is no such conflict: it was settled meanwhile, or the event only waits for its predecessor.");
}
