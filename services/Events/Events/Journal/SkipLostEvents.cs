using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Events.Data;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>Positions of a stream for which the journal is to wait no more.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="From">The position that the journal waits for.</param>
/// <param name="UpTo">The last to be skipped, at most the one before the first event that waits.</param>
internal sealed record SkipLostEventsRequest(string Stream, int From, int UpTo);

/// <summary>
/// An operator's decision that what is missing is lost for good: neither a parked message nor a dead letter has it any more, as
/// after the journal's own database was restored from a backup or the broker lost its data. Markers stand in its place, for the
/// staff alone, since nobody knows any more whom it was for; what waits behind them follows. Should a lost event come after all,
/// it finds its position taken, and waits for an operator.
/// </summary>
internal static partial class SkipLostEvents
{
    private const int MostAtOnce = 10_000;
    private const int MaxStream = 200;

    // So many positions are appended by one command.
    private const int Piece = 500;

    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        SkipLostEventsRequest request,
        EventsDb db,
        EventRegistry registry,
        JournalMetrics metrics,
        CurrentUser user,
        TimeProvider clock,
        ILogger<JournalGap> logger,
        CancellationToken cancellationToken)
    {
        if (Broken(request) is { } invalid)
            return invalid.ToProblem();
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var tail = new JournalTail((NpgsqlConnection)db.Database.GetDbConnection());
        if (await tail.LockGapAsync(request.Stream, cancellationToken) is not { } gap || gap.From != request.From || gap.UpTo < request.UpTo)
            return new GapNotFound().ToProblem();
        if (!JournalAside.IsLasting(now - gap.Since))
            return new GapYoung().ToProblem();
        var lost = Enumerable.Range(request.From, request.UpTo - request.From + 1);
        foreach (var positions in lost.Chunk(Piece))
            await tail.AppendAsync([.. positions.Select(position => Marker(request.Stream, position, gap.Hub, registry, now))], wasAside: false, now, cancellationToken);
        var followers = await tail.AppendFollowersAsync(request.Stream, request.UpTo, now, cancellationToken);
        LogSkipped(logger, request.From, request.UpTo, request.Stream, gap.Hub, user.Subject, followers);
        await transaction.CommitAsync(cancellationToken);
        metrics.CountAppended(request.UpTo - request.From + 1 + followers);
        return TypedResults.NoContent();
    }

    private static Invalid? Broken(SkipLostEventsRequest request) => new Check()
        .Text(request.Stream, "stream", MaxStream)
        .That(request.From >= 1, "from", "out-of-range", "from is 1 or more: the position that the journal waits for.")
        .That(request.UpTo >= request.From && request.UpTo - request.From < MostAtOnce, "upTo", "out-of-range", $"upTo is from or more, and at most {MostAtOnce} positions are skipped at once.")
        .Error;

    private static WaitingEvent Marker(string stream, int position, string hub, EventRegistry registry, DateTimeOffset now)
    {
        var marker = new StreamPositionDiscarded
        {
            EventId = Guid.CreateVersion7(now),
            Hub = hub,
            OccurredAt = now,
            AggregateId = EventDefinition.AggregateIn(stream),
            AggregateVersion = position,
            Stream = stream,
            DiscardedType = string.Empty,
            Parties = [],
        };
        return WaitingEvent.Of(marker, JsonSerializer.Serialize(marker, EventJson.Options), registry, now);
    }

    [LoggerMessage(LogLevel.Warning, "Positions {From} to {UpTo} of {Stream} ({Hub}) are skipped by {Operator}: the journal waits for them no more. {Followers} events that waited follow")]
    private static partial void LogSkipped(ILogger logger, int from, int upTo, string stream, string hub, string? @operator, int followers);

    private sealed record GapNotFound() : Error(
        ErrorKind.NotFound, "journal.gap-not-found", "The journal does not wait for these positions: the missing event came meanwhile, or they were skipped already.");

    private sealed record GapYoung() : Error(
        ErrorKind.Conflict, "journal.gap-young", "The journal has waited for less than a minute: what is missing may still be on its way.");
}
