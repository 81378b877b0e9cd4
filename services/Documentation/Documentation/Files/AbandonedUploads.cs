using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Files;

/// <summary>
/// Every hour, clears away the uploads over which a process died: what was staged, and what was kept but never committed. A day is
/// longer than any upload that is still alive. What the database does not name goes to the trash first and comes back as soon as
/// it is named: the database may be the wrong one, or one from before its backup is loaded.
/// </summary>
internal sealed class AbandonedUploads(
    IBlobStore store, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time, ILogger<AbandonedUploads> logger) : BackgroundService
{
    private const int Batch = 500;
    private const int DaysInTrash = 30;
    private static readonly TimeSpan FirstSweep = TimeSpan.FromHours(6);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(configuration.GetValue("Blobs:SweepAfter", FirstSweep), time, stoppingToken);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await SweepAsync(time.GetUtcNow(), stoppingToken);
            }
            catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException or DbException || ServerAbsence.Is(unreachable))
            {
                // The other replica was faster, or the folder or the database is away for a moment: the next hour will do.
                logger.LogWarning(unreachable, "Abandoned uploads were not swept");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (before, today) = (now - Age, DateOnly.FromDateTime(now.UtcDateTime));
        store.Sweep(before);
        foreach (var missed in await OwnedAsync(store.InTrash(), cancellationToken))
            store.PutBack(missed);
        var kept = store.KeptBefore(before).ToList();
        var orphans = kept.Except(await OwnedAsync(kept, cancellationToken), StringComparer.Ordinal).ToList();
        if (orphans.Count * 2 > kept.Count)
        {
            logger.LogError(
                "{Orphans} of {Kept} stored files are named by no resource: nothing is swept. Is this the database that belongs to Blobs:Path?", orphans.Count, kept.Count);
            return;
        }

        foreach (var orphan in orphans)
            store.SetAside(orphan, before, today);
        store.EmptyTrash(today.AddDays(-DaysInTrash));
    }

    private async Task<HashSet<string>> OwnedAsync(IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var versions = scope.ServiceProvider.GetRequiredService<DocumentationDbContext>().Resources.SelectMany(resource => resource.Versions);
        var owned = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in hashes.Chunk(Batch))
            owned.UnionWith(await versions.Where(version => batch.Contains(version.Hash)).Select(version => version.Hash).ToListAsync(cancellationToken));
        return owned;
    }
}
