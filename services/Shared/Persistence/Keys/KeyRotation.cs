using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SkillsHub.Persistence.Keys;

/// <summary>Looks in every replica for a key that nears its end, and says at the start when the keys lie open.</summary>
internal sealed class KeyRotation(
    KeySuccession succession, KeyCertificates certificates, IConfiguration configuration, TimeProvider clock, ILogger<KeyRotation> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (certificates.Current is null && !configuration.GetValue<bool>("Demo:Enabled"))
            logger.LogWarning("{Setting} is not set: whoever reads this process's database can open all that its protection keys close", KeyCertificates.Section);
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await succession.ContinueAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // The present key still serves for days: no fault of its successor is worth the process.
                logger.LogWarning(fault, "The protection keys could not be looked at; it is tried again in {Interval}", Interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
