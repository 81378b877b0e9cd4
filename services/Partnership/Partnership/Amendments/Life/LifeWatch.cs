using Npgsql;
using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Amendments.Life;

/// <summary>Looks every minute at all agreements in force, and lets the day do its work on each.</summary>
internal sealed class LifeWatch(NpgsqlDataSource database, IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<LifeWatch> logger)
    : AgreementWatch(database, scopes, clock, logger)
{
    // "agreelif" in ASCII.
    protected override long LockKey => 0x61677265656C6966;

    protected override TimeSpan Interval => configuration.GetValue("Life:Interval", DefaultInterval);

    protected override IQueryable<Agreement> Watched(PartnershipDbContext context) => context.Agreements.Where(agreement => agreement.State == AgreementState.InForce);

    protected override async Task LookAtAsync(IServiceProvider services, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<AgreementLife>().AmendAsync(id, cancellationToken);
        }
        finally
        {
            // An amendment that cannot take effect keeps no end back, nor does what it left half done.
            await using var apart = services.CreateAsyncScope();
            await apart.ServiceProvider.GetRequiredService<AgreementLife>().EndAsync(id, cancellationToken);
        }
    }
}
