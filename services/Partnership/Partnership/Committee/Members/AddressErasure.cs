using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>Erases where people were convened by mail who sit no more.</summary>
internal sealed class AddressErasure(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<AddressErasure> logger) : BackgroundService
{
    /// <summary>Months that an address is kept after the last day: as long as what the committee decided, and so who was convened, can be contested (article R. 421-1 of the Code de justice administrative).</summary>
    private const int KeptMonths = 2;

    private static readonly TimeSpan DefaultInterval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(configuration.GetValue("Committee:ErasureInterval", DefaultInterval), clock);
        do
        {
            try
            {
                await EraseAsync(stoppingToken);
            }
            // A change at the same moment, as by another replica, goes before it.
            catch (Exception fault) when (fault is NpgsqlException or DbUpdateException || ServerAbsence.Is(fault))
            {
                logger.LogWarning("Addresses of people who sit no more could not be erased ({Fault}); it is tried again", fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(-KeptMonths);
        var due = await context.Committees
            .Join(context.Agreements, committee => committee.AgreementId, agreement => agreement.Id, (committee, agreement) => new { Committee = committee, agreement.EndedOn })
            .Where(one => one.Committee.Members.Any(member => member.Email != null
                && (member.To < day || one.EndedOn < day || one.Committee.Seats.Any(seat => seat.Number == member.Seat && seat.ClosedFrom < day))))
            .ToListAsync(cancellationToken);
        foreach (var one in due)
        {
            one.Committee.EraseAddresses(day, one.EndedOn);
            context.Expect(one.Committee, IfMatch.Any);
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
