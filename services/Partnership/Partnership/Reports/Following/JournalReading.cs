using System.Data.Common;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Following;

/// <summary>Takes what the journal has more than the facts. Whoever reads on at the same time changes nothing.</summary>
internal sealed class JournalReading(FactBook book, JournalClient journal)
{
    /// <returns>Whether there was more.</returns>
    /// <exception cref="HttpRequestException">The journal does not answer.</exception>
    /// <exception cref="JournalRestoredException">It is another one than was read.</exception>
    public async Task<bool> ReadOnAsync(CancellationToken cancellationToken)
    {
        var cursor = await book.CursorAsync(cancellationToken);
        // A later release reads on: what it knows, this one would pass over.
        if (cursor.Reading > FactReading.Version)
            return false;
        if (cursor.Reading < FactReading.Version)
        {
            await book.EmptyAsync(cancellationToken);
            return true;
        }

        var lines = await BehindAsync(cursor, cancellationToken);
        if (lines.Items.Count == 0 && lines.Head == cursor.Head)
            return false;
        await book.TakeAsync(cursor, lines, cancellationToken);
        return lines.Items.Count > 0;
    }

    /// <summary>Whether the journal, Identity or the database is away, and not something wrong with what they say.</summary>
    public static bool IsAbsence(Exception fault, CancellationToken stoppingToken) =>
        fault is HttpRequestException or DbException or Polly.ExecutionRejectedException || ServerAbsence.Is(fault) || (fault is OperationCanceledException && !stoppingToken.IsCancellationRequested);

    // Read from the last place that was taken: another event there, or none, tells of a journal that was restored and may have grown since.
    private async Task<JournalLines> BehindAsync(ReportCursor cursor, CancellationToken cancellationToken)
    {
        if (cursor.Position == 0)
            return await journal.ReadAsync(0, cancellationToken);
        var lines = await journal.ReadAsync(cursor.Position - 1, cancellationToken);
        return lines.Items is [var taken, ..] && taken.Position == cursor.Position && taken.EventId == cursor.EventId
            ? lines with { Items = [.. lines.Items.Skip(1)] }
            : throw new JournalRestoredException(cursor.Position);
    }
}
