using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

/// <summary>
/// Looks again and again at agreements, one replica at a time. Days and facts move them alike, so that nothing has to remember to wake
/// it; what is done to one is a transaction of its own, which leaves nothing to do to whoever looks next.
/// </summary>
internal abstract class AgreementWatch(NpgsqlDataSource database, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService
{
    protected static readonly TimeSpan DefaultInterval = TimeSpan.FromMinutes(1);

    private const int Batch = 100;

    // Of all zones that of the Line Islands is first.
    private static readonly TimeSpan MostAhead = TimeSpan.FromHours(14);

    /// <summary>Looks at all once.</summary>
    public async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        // The next look is a minute away: nobody waits for another replica's.
        await using var turn = await AdvisoryTurn.TakeAsync(database, LockKey, patience: TimeSpan.Zero, cancellationToken);
        if (turn is null)
            return;
        Guid? after = null;
        do
        {
            var ids = await NextAsync(after, cancellationToken);
            await TryAsync(services => LookAheadAsync(services, ids, cancellationToken), "Agreements could not be read together");
            foreach (var id in ids)
                await TryAsync(services => LookAtAsync(services, id, cancellationToken), $"Agreement {id} could not be looked at; the next turn tries again");
            after = ids.Count == Batch ? ids[^1] : null;
        }
        while (after is not null);
    }

    /// <summary>What replicas take turns by; nobody else's in this database.</summary>
    protected abstract long LockKey { get; }

    protected abstract TimeSpan Interval { get; }

    /// <summary>Those that are worth a look.</summary>
    /// <param name="context">Where they are.</param>
    /// <param name="latest">The latest day that it is anywhere: each hub has its own.</param>
    protected abstract IQueryable<Agreement> Watched(PartnershipDbContext context, DateOnly latest);

    protected abstract Task LookAtAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken);

    /// <summary>Reads what the next of them need, all at once.</summary>
    protected virtual Task LookAheadAsync(IServiceProvider services, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await TakeTurnAsync(stoppingToken);
            }
            catch (Exception unreachable) when (IsAbsence(unreachable))
            {
                logger.LogWarning("Agreements were not looked at: {Reason}", unreachable.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<List<Guid>> NextAsync(Guid? after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Watched(scope.ServiceProvider.GetRequiredService<PartnershipDbContext>(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + MostAhead))
            .Where(agreement => after == null || agreement.Id > after)
            .OrderBy(agreement => agreement.Id)
            .Select(agreement => agreement.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
    }

    private async Task TryAsync(Func<IServiceProvider, Task> lookAsync, string fault)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await lookAsync(scope.ServiceProvider);
        }
        catch (Exception cause) when (cause is not OperationCanceledException && !IsAbsence(cause))
        {
            // One agreement that cannot be computed keeps nobody else's back; a turn that was lost with its connection may have left its last step.
            logger.LogError(cause, "{Fault}", fault);
        }
    }

    private static bool IsAbsence(Exception fault) => fault is DbException || ServerAbsence.Is(fault);
}
