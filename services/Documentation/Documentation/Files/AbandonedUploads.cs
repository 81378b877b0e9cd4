namespace SkillsHub.Documentation.Files;

/// <summary>Every hour, forgets the uploads over which a process died. A day is longer than any upload that is still alive.</summary>
internal sealed class AbandonedUploads(IBlobStore store, TimeProvider time, ILogger<AbandonedUploads> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                store.Sweep(time.GetUtcNow() - Age);
            }
            catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException)
            {
                // The other replica was faster, or the folder is away for a moment: the next hour will do.
                logger.LogWarning(unreachable, "Abandoned uploads were not swept");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
