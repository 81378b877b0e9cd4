using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Persistence.Keys;

/// <summary>Looks in every replica for a key that nears its end.</summary>
internal sealed class KeyRotation(KeySuccession succession, TimeProvider clock, ILogger<KeyRotation> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await succession.ContinueAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                logger.LogWarning("The protection keys could not be looked at ({Reason}); it is tried again in {Interval}", fault.Message, Interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
