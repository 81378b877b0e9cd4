using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>Forgets deliveries after 30 days, in bounded batches, each its own transaction.</summary>
internal sealed class DeliveryCleanup(NpgsqlDataSource dataSource, TimeProvider clock, ILogger<DeliveryCleanup> logger) : BackgroundService
{
    private const int BatchSize = 5_000;

    private static readonly TimeSpan Retention = TimeSpan.FromDays(30);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                logger.LogWarning("The delivery log could not be cleaned ({Reason}); it is tried again in {Interval}", fault.Message, Interval);
            }
        }
    }

    private async Task CleanAsync(CancellationToken cancellationToken)
    {
        for (var deleted = BatchSize; deleted == BatchSize;)
        {
            await using var command = dataSource.CreateCommand("delete from webhook_delivery where ctid in (select ctid from webhook_delivery where started_at < $1 limit $2)");
            command.Parameters.Add(new() { Value = clock.GetUtcNow() - Retention });
            command.Parameters.Add(new() { Value = BatchSize });
            deleted = await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
