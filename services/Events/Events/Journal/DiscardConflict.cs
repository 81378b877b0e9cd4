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
        var discarded = await db.Set<WaitingEvent>()
            .Where(waiting => waiting.EventId == eventId
                && db.Set<JournalStream>().Any(stream => stream.Stream == waiting.Stream && stream.Position >= waiting.StreamPosition))
            .ExecuteDeleteAsync(cancellationToken);
        if (discarded == 0)
            return new ConflictNotFound().ToProblem();
        LogDiscarded(logger, eventId, user.Subject);
        return TypedResults.NoContent();
    }

    [LoggerMessage(LogLevel.Warning, "Event {Event} is discarded by {Operator}: the journal holds another at its position")]
    private static partial void LogDiscarded(ILogger logger, Guid @event, string? @operator);

    private sealed record ConflictNotFound() : Error(
        ErrorKind.NotFound, "journal.conflict-not-found", "There is no such conflict: it was settled meanwhile, or the event only waits for its predecessor.");
}
