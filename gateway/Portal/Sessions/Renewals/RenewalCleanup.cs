using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>Forgets renewals that no browser asks for any more. Harmless when several replicas do it.</summary>
internal sealed class RenewalCleanup(RenewalStore store, TimeProvider time, ILogger<RenewalCleanup> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.CleanAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                logger.LogWarning(fault, "Old renewals of sessions could not be removed; it is tried again in {Interval}", Interval);
            }
        }
    }
}
