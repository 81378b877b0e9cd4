using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>Looks every few seconds for a gap that does not close and for events at taken positions, and raises the alarm once for each.</summary>
internal sealed class JournalMonitor(NpgsqlDataSource dataSource, JournalMetrics metrics, TimeProvider clock, ILogger<JournalMonitor> logger) : BackgroundService
{
    private const string Sql = """
        select is_conflict, count(*), min(arrived_at), (array_agg(stream order by arrived_at))[1]
        from (
          select waiting.arrived_at, waiting.stream, waiting.stream_position <= coalesce(journal_stream.position, 0) as is_conflict
          from journal_waiting waiting left join journal_stream using (stream)) aside
        group by is_conflict
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
                logger.LogWarning("The journal's gaps and conflicts could not be counted: {Reason}", fault.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SampleAsync(CancellationToken cancellationToken)
    {
        var (gaps, conflicts) = (JournalAside.Nothing, JournalAside.Nothing);
        await using var command = dataSource.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var aside = new JournalAside(reader.GetInt64(1), clock.GetUtcNow() - reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(3));
            if (reader.GetBoolean(0))
                conflicts = aside;
            else
                gaps = aside;
        }

        if (gaps.Lasts && !(metrics.Gaps.Lasts && metrics.Gaps.Stream == gaps.Stream))
            logger.LogError("The journal misses an event of {Stream} since {Age}; {Waiting} events wait aside for a predecessor", gaps.Stream, gaps.OldestAge, gaps.Events);
        if (conflicts.Events > metrics.Conflicts.Events)
            logger.LogError("{Conflicts} events claim positions of the journal that others hold, the oldest in {Stream}; they wait for an operator", conflicts.Events, conflicts.Stream);
        (metrics.Gaps, metrics.Conflicts) = (gaps, conflicts);
    }
}
