using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>
/// Takes as told what became of commitments before their days were deadlines: the register has shown it all along, and nobody is sent
/// years of it at once. What approaches is news. An agreement of which one was told, as each is a month ahead, is past that.
/// </summary>
internal sealed class CommitmentMarks(IServiceScopeFactory scopes, TimeProvider clock) : IMigrationStep
{
    public string Name => "days of commitments";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Guid> untold;
        await using (var scope = scopes.CreateAsyncScope())
            untold = await UntoldAsync(scope.ServiceProvider.GetRequiredService<PartnershipDbContext>(), cancellationToken);
        foreach (var id in untold)
        {
            await using var scope = scopes.CreateAsyncScope();
            await MarkAsync(scope.ServiceProvider, id, cancellationToken);
        }
    }

    private static Task<List<Guid>> UntoldAsync(PartnershipDbContext context, CancellationToken cancellationToken) => context.Agreements
        .Where(agreement => agreement.InForceFrom != null
            && context.Commitments.Any(line => line.AgreementId == agreement.Id && line.Schedule != null && line.Aside == null)
            && !context.DeadlineMarks.Any(mark => mark.AgreementId == agreement.Id && EF.Functions.Like(mark.DeadlineId, "commitment.%")))
        .Select(agreement => agreement.Id)
        .ToListAsync(cancellationToken);

    private async Task MarkAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        var context = services.GetRequiredService<PartnershipDbContext>();
        var source = (await services.GetRequiredService<DeadlineSources>().ReadAsync([id], cancellationToken)).Single();
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => hub.Hub == source.Agreement.Hub, cancellationToken) is not { } hub)
            return;
        var now = clock.GetUtcNow();
        foreach (var deadline in source.On(hub.DayOf(now)).Where(one => one is { Kind: DeadlineKind.Commitment, State: DeadlineState.Met or DeadlineState.Missed }))
        {
            var mark = new DeadlineMark { AgreementId = id, DeadlineId = deadline.Id };
            mark.Take(deadline, now);
            context.Add(mark);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
