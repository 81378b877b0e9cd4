using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>Erases where people were convened by mail who sit no more.</summary>
internal sealed class AddressErasure(NpgsqlDataSource database, IConfiguration configuration, TimeProvider clock, ILogger<AddressErasure> logger) : BackgroundService
{
    /// <summary>Months that an address is kept after the last day: as long as what the committee decided, and so who was convened, can be contested (article R. 421-1 of the Code de justice administrative).</summary>
    private const int KeptMonths = 2;

    // Of who sits no more: by the own mandate, with the seat, the party or the agreement.
    private const string Sql = """
        update committee_member member set email = null, email_language = null
        from steering_committee committee, agreement, committee_seat seat
        where committee.id = member.committee_id and agreement.id = committee.agreement_id
            and seat.committee_id = committee.id and seat.number = member.seat
            and member.email is not null
            and least(member."to", seat.closed_from, agreement.ended_on) < $1
        """;

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
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                logger.LogWarning("Addresses of people who sit no more could not be erased ({Fault}); it is tried again", fault.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(-KeptMonths) });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
