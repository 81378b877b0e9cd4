using Npgsql;
using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Deadlines.Telling;

/// <summary>Looks every minute at the deadlines of all agreements in force, and tells what approached, was met or was missed.</summary>
internal sealed class DeadlineWatch(NpgsqlDataSource database, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<DeadlineWatch> logger)
    : AgreementWatch(database, scopes, clock, logger)
{
    // Of the agreements that are looked at next; one turn is taken at a time.
    private DeadlinesAhead? ahead;

    // "deadline" in ASCII.
    protected override long LockKey => 0x646561646C696E65;

    protected override TimeSpan Interval => configuration.GetValue("Deadlines:Interval", DefaultInterval);

    protected override IQueryable<Agreement> Watched(PartnershipDbContext context, DateOnly latest) => context.Agreements.Where(agreement => agreement.InForceFrom != null);

    protected override async Task LookAheadAsync(IServiceProvider services, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        ahead = null;
        ahead = await services.GetRequiredService<DeadlineTeller>().LookAheadAsync(ids, cancellationToken);
    }

    protected override Task LookAtAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken) =>
        services.GetRequiredService<DeadlineTeller>().TellAsync(id, ahead, cancellationToken);
}
