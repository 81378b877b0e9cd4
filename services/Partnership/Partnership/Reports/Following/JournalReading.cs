using System.Data.Common;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Following;

/// <summary>Takes what the journal has more than the facts. Whoever reads on at the same time changes nothing.</summary>
internal sealed class JournalReading(FactBook book, JournalClient journal)
{
    /// <returns>Whether there was more.</returns>
    /// <exception cref="HttpRequestException">The journal does not answer, or has no such place: it was restored from a backup.</exception>
    public async Task<bool> ReadOnAsync(CancellationToken cancellationToken)
    {
        var cursor = await book.CursorAsync(cancellationToken);
        var lines = await journal.ReadAsync(cursor.Position, cancellationToken);
        if (lines.Items.Count == 0 && lines.Head == cursor.Head)
            return false;
        await book.TakeAsync(cursor.Position, lines, cancellationToken);
        return lines.Items.Count > 0;
    }

    /// <summary>Whether the journal, Identity or the database is away, and not something wrong with what they say.</summary>
    public static bool IsAbsence(Exception fault, CancellationToken stoppingToken) =>
        fault is HttpRequestException or DbException or Polly.ExecutionRejectedException || ServerAbsence.Is(fault) || (fault is OperationCanceledException && !stoppingToken.IsCancellationRequested);
}
