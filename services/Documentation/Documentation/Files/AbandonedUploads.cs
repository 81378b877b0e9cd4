using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Files;

/// <summary>
/// Every hour, clears away the uploads over which a process died: what was staged, and what was kept but never committed. A day is
/// longer than any upload that is still alive. What the database does not name goes to the trash first and comes back as soon as
/// it is named: the database may be the wrong one, or one from before its backup is loaded.
/// </summary>
internal sealed class AbandonedUploads(
    IBlobStore store, NpgsqlDataSource database, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time, ILogger<AbandonedUploads> logger)
    : BackgroundService
{
    private const int Batch = 500;

    // Uploads that lost a race or their process: a store that is right has a few of them in a day. A database that does not belong
    // to the folder leaves all of its files without resource, and a folder in use holds more than these.
    private const int Handful = 10;

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
                await TakeTurnAsync(stoppingToken);
            }
            catch (Exception unreachable) when (unreachable is IOException or UnauthorizedAccessException or DbException || ServerAbsence.Is(unreachable))
            {
                // The folder or the database is away for a moment: the next hour will do.
                logger.LogWarning(unreachable, "Abandoned uploads were not swept");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        await using var turn = await SweepTurn.TakeAsync(database, cancellationToken);
        if (turn is null)
            logger.LogInformation("Another replica sweeps abandoned uploads");
        else
            await SweepAsync(time.GetUtcNow(), cancellationToken);
    }

    private async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (before, today) = (now - Age, DateOnly.FromDateTime(now.UtcDateTime));
        store.Sweep(before);
        var missed = await OwnedAsync(store.InTrash(), cancellationToken);
        foreach (var one in missed)
            store.PutBack(one);
        var kept = store.KeptBefore(before).ToList();
        var owned = await OwnedAsync(kept, cancellationToken);
        var orphans = kept.Except(owned, StringComparer.Ordinal).ToList();
        if (orphans.Count > Handful && orphans.Count * 2 > kept.Count)
        {
            logger.LogError(
                "{Orphans} of {Kept} stored files are named by no resource: nothing is swept. Is this the database that belongs to Blobs:Path?", orphans.Count, kept.Count);
            return;
        }

        foreach (var orphan in orphans)
            store.SetAside(orphan, before, today);
        if (missed.Count > 0 || orphans.Count > 0)
            logger.LogInformation("{Orphans} files that no resource names were set aside, {Missed} came back", orphans.Count, missed.Count);
        // The trash is the way back. Only a database that names something of what lies here has shown that it belongs to it.
        if (missed.Count > 0 || owned.Count > 0)
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
