using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Years;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Agreements;

/// <summary>
/// Counts anew the end of terms from a day that the text names, where a release before ended them on the same number and not on its eve:
/// promises due on the last day move along, partners are told, and of deadlines nothing is told twice.
/// </summary>
internal sealed class TermStep(IServiceScopeFactory scopes, TimeProvider clock) : IMigrationStep
{
    public string Name => "ends of terms";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var living = await context.Agreements
            .Where(agreement => agreement.State == AgreementState.InForce || agreement.State == AgreementState.Expired)
            .ToListAsync(cancellationToken);
        foreach (var agreement in living.Where(agreement => AgreementTerm.NamesFirstDay(agreement.Term)))
            await RecountAsync(scope.ServiceProvider, context, agreement, cancellationToken);
    }

    private async Task RecountAsync(IServiceProvider services, PartnershipDbContext context, Agreement agreement, CancellationToken cancellationToken)
    {
        var (before, now) = (agreement.LastDay, clock.GetUtcNow());
        if (!agreement.RecountTerm(now))
            return;
        services.GetRequiredService<IOutbox>().Add(agreement, now, YearCount.Told(agreement));
        var lines = await context.Commitments.Where(line => line.AgreementId == agreement.Id).ToListAsync(cancellationToken);
        lines.ForEach(line => line.MoveLastDay(before, agreement.Span!));
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await MoveMarksAsync(services, context, agreement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task MoveMarksAsync(IServiceProvider services, PartnershipDbContext context, Agreement agreement, CancellationToken cancellationToken)
    {
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => hub.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return;
        var source = (await services.GetRequiredService<DeadlineSources>().ReadAsync([agreement.Id], cancellationToken)).Single();
        var days = source.On(hub.DayOf(clock.GetUtcNow())).ToDictionary(deadline => deadline.Id, deadline => deadline.LegalDate, StringComparer.Ordinal);
        foreach (var mark in await context.DeadlineMarks.Where(mark => mark.AgreementId == agreement.Id).ToListAsync(cancellationToken))
        {
            if (days.TryGetValue(mark.DeadlineId, out var day))
                mark.MoveTo(day);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
