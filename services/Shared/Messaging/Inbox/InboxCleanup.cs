using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Messaging.Inbox;

/// <summary>
/// Forgets notes older than a message can be: on its own timer, in bounded batches, each its own transaction, so that it
/// never stands in the way of an insert.
/// </summary>
internal sealed class InboxCleanup(NpgsqlDataSource dataSource, TimeProvider clock, ILogger<InboxCleanup> logger) : BackgroundService
{
    public static readonly TimeSpan Retention = TimeSpan.FromDays(7);

    private const int BatchSize = 5_000;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        for (var deleted = BatchSize; deleted == BatchSize; total += deleted)
        {
            await using var command = dataSource.CreateCommand(
                "delete from inbox_message where ctid in (select ctid from inbox_message where received_at < $1 limit $2)");
            command.Parameters.Add(new() { Value = clock.GetUtcNow() - Retention });
            command.Parameters.Add(new() { Value = BatchSize });
            deleted = await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return total;
    }

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
                logger.LogWarning(fault, "The inbox could not be cleaned; it is tried again in {Interval}", Interval);
            }
        }
    }
}
