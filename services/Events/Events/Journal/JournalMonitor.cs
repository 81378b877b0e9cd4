using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>Looks every few seconds for a gap that does not close, and raises the alarm once per gap.</summary>
internal sealed class JournalMonitor(NpgsqlDataSource dataSource, JournalMetrics metrics, TimeProvider clock, ILogger<JournalMonitor> logger) : BackgroundService
{
    private const string Sql = """
        select (select count(*) from journal_waiting), stream, arrived_at
        from journal_waiting order by arrived_at limit 1
        """;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await SampleAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                logger.LogWarning("The journal's gaps could not be counted: {Reason}", fault.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SampleAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var gaps = await reader.ReadAsync(cancellationToken)
            ? new JournalGaps(reader.GetInt64(0), clock.GetUtcNow() - reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(1))
            : new JournalGaps(0, TimeSpan.Zero, Stream: null);
        if (gaps.IsAlarming && !(metrics.Gaps.IsAlarming && metrics.Gaps.Stream == gaps.Stream))
            logger.LogError("The journal misses an event of {Stream} since {Age}; {Waiting} events wait aside", gaps.Stream, gaps.OldestAge, gaps.Waiting);
        metrics.Gaps = gaps;
    }
}
