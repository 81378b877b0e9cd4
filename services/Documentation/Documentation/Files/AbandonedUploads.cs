using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Files;

/// <summary>
/// Every hour, forgets the uploads over which a process died: what was staged, and what was kept but never committed. A day is
/// longer than any upload that is still alive.
/// </summary>
internal sealed class AbandonedUploads(IBlobStore store, IServiceScopeFactory scopes, TimeProvider time, ILogger<AbandonedUploads> logger) : BackgroundService
{
    private const int Batch = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await SweepAsync(time.GetUtcNow() - Age, stoppingToken);
            }
            catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException or DbException || ServerAbsence.Is(unreachable))
            {
                // The other replica was faster, or the folder or the database is away for a moment: the next hour will do.
                logger.LogWarning(unreachable, "Abandoned uploads were not swept");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        store.Sweep(before);
        await using var scope = scopes.CreateAsyncScope();
        var versions = scope.ServiceProvider.GetRequiredService<DocumentationDbContext>().Resources.SelectMany(resource => resource.Versions);
        foreach (var kept in store.KeptBefore(before).Chunk(Batch))
        {
            var owned = await versions.Where(version => kept.Contains(version.Hash)).Select(version => version.Hash).Distinct().ToListAsync(cancellationToken);
            foreach (var orphan in kept.Except(owned, StringComparer.Ordinal))
                store.Forget(orphan, before);
        }
    }
}
