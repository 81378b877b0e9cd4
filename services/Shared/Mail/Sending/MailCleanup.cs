using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Mail.Sending;

/// <summary>Erases whom a mail went to and what it said, once nobody has to send it any more. Its key stays.</summary>
internal sealed class MailCleanup(NpgsqlDataSource database, TimeProvider clock, ILogger<MailCleanup> logger) : BackgroundService
{
    private static readonly TimeSpan KeptOnceSent = TimeSpan.FromDays(7);
    private static readonly TimeSpan KeptOnceParked = TimeSpan.FromDays(30);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    internal async Task<int> EraseAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            update mail set recipient = '', subject = '', body = '', calendar = null, last_error = null
            where recipient <> '' and (sent_at < $1 or parked_at < $2)
            """);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - KeptOnceSent });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - KeptOnceParked });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await EraseAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                logger.LogWarning(fault, "Sent mails could not be erased; it is tried again in {Interval}", Interval);
            }
        }
    }
}
