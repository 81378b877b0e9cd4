using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Persistence.Idempotency;

/// <summary>Forgets answers that nobody asks for again, on its own timer, in bounded batches, each its own transaction.</summary>
/// <param name="dataSource">The service's database.</param>
/// <param name="clock">Tells how old they are.</param>
/// <param name="logger">Told when it fails.</param>
public sealed class IdempotencyCleanup(NpgsqlDataSource dataSource, TimeProvider clock, ILogger<IdempotencyCleanup> logger) : BackgroundService
{
    private const int BatchSize = 5_000;
    private static readonly TimeSpan Retention = TimeSpan.FromDays(7);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await CleanAsync(stoppingToken) == BatchSize)
                    logger.LogDebug("A batch of {Count} answers was forgotten", BatchSize);
            }
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                logger.LogWarning(fault, "Old answers could not be forgotten; it is tried again in {Interval}", Interval);
            }
        }
    }

    private async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("delete from idempotent_answer where ctid in (select ctid from idempotent_answer where created_at < $1 limit $2)");
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - Retention });
        command.Parameters.Add(new() { Value = BatchSize });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
