using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>
/// Looks every minute at the deadlines of all agreements in force, and tells what approached, was met or was missed. Days and facts
/// move them alike, so that nothing has to remember to wake it.
/// </summary>
internal sealed class DeadlineWatch(NpgsqlDataSource database, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<DeadlineWatch> logger)
    : BackgroundService
{
    private const int Batch = 100;

    // "deadline" in ASCII.
    private const long LockKey = 0x646561646C696E65;

    private static readonly TimeSpan DefaultInterval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(configuration.GetValue("Deadlines:Interval", DefaultInterval), clock);
        do
        {
            try
            {
                await TakeTurnAsync(stoppingToken);
            }
            catch (Exception unreachable) when (IsAbsence(unreachable))
            {
                logger.LogWarning("Deadlines were not looked at: {Reason}", unreachable.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task TakeTurnAsync(CancellationToken cancellationToken)
    {
        // The next look is a minute away: nobody waits for another replica's.
        await using var turn = await AdvisoryTurn.TakeAsync(database, LockKey, patience: TimeSpan.Zero, cancellationToken);
        if (turn is null)
            return;
        Guid? after = null;
        do
        {
            var ids = await InForceAsync(after, cancellationToken);
            foreach (var id in ids)
                await TellAsync(id, cancellationToken);
            after = ids.Count == Batch ? ids[^1] : null;
        }
        while (after is not null);
    }

    private async Task<List<Guid>> InForceAsync(Guid? after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PartnershipDbContext>().Agreements
            .Where(agreement => agreement.InForceFrom != null && (after == null || agreement.Id > after))
            .OrderBy(agreement => agreement.Id)
            .Select(agreement => agreement.Id)
            .Take(Batch)
            .ToListAsync(cancellationToken);
    }

    private async Task TellAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<DeadlineTeller>().TellAsync(id, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !IsAbsence(fault))
        {
            // One agreement that cannot be computed keeps nobody else's deadlines back; a turn that was lost with its connection may have left its last step.
            logger.LogError(fault, "The deadlines of agreement {Agreement} were not told; the next turn tries again", id);
        }
    }

    private static bool IsAbsence(Exception fault) => fault is DbException || ServerAbsence.Is(fault);
}
