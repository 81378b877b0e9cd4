using Npgsql;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Reports.Following;

/// <summary>Follows the journal of all hubs, in its order, one replica at a time. It reads old events and new ones by the same way, so that reading all anew gives the same.</summary>
internal sealed class JournalFollower(
    NpgsqlDataSource database, IServiceScopeFactory scopes, JournalSettings settings, TimeProvider clock, ILogger<JournalFollower> logger) : BackgroundService
{
    // "reportfa" in ASCII.
    private const long LockKey = 0x7265706F72746661;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.ClientSecret is null)
        {
            logger.LogWarning("Journal:ClientSecret is not configured: no fact of the journal comes into the reports");
            return;
        }

        using var timer = new PeriodicTimer(settings.Interval, clock);
        do
        {
            try
            {
                await TakeTurnAsync(stoppingToken);
            }
            catch (Exception absent) when (JournalReading.IsAbsence(absent, stoppingToken))
            {
                logger.LogWarning("The journal was not read: {Reason}", absent.Message);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                logger.LogError(fault, "The journal could not be read on; the next turn tries again");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        await using var turn = await AdvisoryTurn.TakeAsync(database, LockKey, patience: TimeSpan.Zero, cancellationToken);
        if (turn is null)
            return;
        while (await ReadOnAsync(cancellationToken))
            logger.LogDebug("There is more of the journal to read");
    }

    /// <returns>Whether there is more.</returns>
    private async Task<bool> ReadOnAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JournalReading>().ReadOnAsync(cancellationToken);
    }
}
