using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Hubs;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>Keeps the facts of the journal. Rows and cursor move in one transaction: whoever is killed on the way, or comes second, has changed nothing.</summary>
internal sealed class FactBook(PartnershipDbContext context, ILogger<FactBook> logger)
{
    public Task<ReportCursor> CursorAsync(CancellationToken cancellationToken) => context.ReportCursors.AsNoTracking().SingleAsync(cancellationToken);

    /// <summary>Takes what stands behind a place.</summary>
    /// <param name="from">How far all was taken.</param>
    /// <param name="lines">What follows without gap.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where another has taken it meanwhile, or the facts are read anew.</returns>
    public async Task<bool> TakeAsync(ReportCursor from, JournalLines lines, CancellationToken cancellationToken)
    {
        var (position, eventId) = lines.Items is [.., var last] ? (last.Position, last.EventId) : (from.Position, from.EventId);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var moved = await context.ReportCursors.Where(cursor => cursor.Position == from.Position && cursor.EventId == from.EventId && cursor.Reading == from.Reading)
            .ExecuteUpdateAsync(set => set.SetProperty(cursor => cursor.Position, position).SetProperty(cursor => cursor.EventId, eventId).SetProperty(cursor => cursor.Head, lines.Head), cancellationToken);
        if (moved == 0)
            return false;
        await AddAsync(lines.Items, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Forgets all facts: they are read from the start of the journal again.</summary>
    public async Task EmptyAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await ForgetAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Keeps the facts as they are until the caller's transaction ends.</summary>
    public Task HoldAsync(CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync($"select 1 from {ReportFactMapping.CursorTable} for share", cancellationToken);

    /// <summary>Forgets all facts in the caller's transaction, where some are of a hub that it registers: they were read without the hub's calendar.</summary>
    public async Task RedateAsync(string hub, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync($"select 1 from {ReportFactMapping.CursorTable} for update", cancellationToken);
        // What is read of no registered hub is what it does: it has no agreement.
        if (await context.ReportFacts.AnyAsync(fact => fact.AgreementId == null && fact.Hub == hub, cancellationToken))
            await ForgetAsync(cancellationToken);
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await context.ReportCursors.ExecuteUpdateAsync(
            set => set.SetProperty(cursor => cursor.Position, 0).SetProperty(cursor => cursor.EventId, (Guid?)null)
                .SetProperty(cursor => cursor.Reading, cursor => cursor.Reading > FactReading.Version ? cursor.Reading : FactReading.Version),
            cancellationToken);
        await context.Database.ExecuteSqlRawAsync($"truncate {ReportFactMapping.FactTable}", cancellationToken);
    }

    private async Task AddAsync(IReadOnlyList<JournalLine> lines, CancellationToken cancellationToken)
    {
        var told = lines.Select(line => (Line: line, Event: EventOf(line))).Where(entry => entry.Event is not null).Select(entry => (entry.Line, Event: entry.Event!)).ToList();
        var hubs = told.Select(entry => entry.Event.Hub).Distinct(StringComparer.Ordinal).ToList();
        var calendars = await context.Hubs.AsNoTracking().Where(hub => hubs.Contains(hub.Hub)).ToDictionaryAsync(hub => hub.Hub, StringComparer.Ordinal, cancellationToken);
        var drafts = told.Select(entry => (entry.Line, entry.Event, Draft: FactReading.Of(entry.Event, now => DayOf(calendars.GetValueOrDefault(entry.Event.Hub), now))))
            .Where(entry => entry.Draft is not null)
            .ToList();
        var subjects = drafts.SelectMany(entry => new[] { entry.Draft!.Subject, entry.Draft.Ends }).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var standing = new StandingFacts(await context.ReportFacts.Where(fact => subjects.Contains(fact.Subject) && fact.SupersededAt == null).ToListAsync(cancellationToken));
        foreach (var (line, @event, draft) in drafts)
        {
            if (standing.Take(draft!, line, @event) is { } fact)
                context.Add(fact);
        }
    }

    // One event that this release does not read must not keep back the reports of all hubs; once one does, all is read anew.
    private IntegrationEvent? EventOf(JournalLine line)
    {
        try
        {
            return FactReading.EventOf(line);
        }
        catch (JsonException fault)
        {
            logger.LogError(fault, "Place {Position} of the journal, a {Type}, cannot be read: it counts for nothing until the facts are read anew", line.Position, line.Type);
            return null;
        }
    }

    // A hub that nobody registered here has no calendar of its own.
    private static DateOnly DayOf(Hub? hub, DateTimeOffset now) => hub?.DayOf(now) ?? DateOnly.FromDateTime(now.UtcDateTime);
}
