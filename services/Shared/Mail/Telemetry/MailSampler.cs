using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Mail.Telemetry;

/// <summary>Counts what waits, so that a scrape or a probe costs the database nothing.</summary>
internal sealed class MailSampler(NpgsqlDataSource database, MailMetrics metrics, TimeProvider clock, ILogger<MailSampler> logger) : BackgroundService
{
    private const string Sql = """
        select count(*) filter (where parked_at is null),
               coalesce(extract(epoch from $1 - min(created_at) filter (where parked_at is null)), 0)::float8,
               count(*) filter (where parked_at is not null and recipient <> '')
        from mail
        where sent_at is null
        """;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                metrics.Backlog = await SampleAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                logger.LogWarning("The waiting mails could not be counted: {Reason}", fault.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<MailBacklog> SampleAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new MailBacklog(reader.GetInt64(0), TimeSpan.FromSeconds(Math.Max(0, reader.GetDouble(1))), reader.GetInt64(2));
    }
}
