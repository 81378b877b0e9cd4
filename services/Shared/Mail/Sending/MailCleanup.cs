using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Mail.Sending;

/// <summary>Erases whom a mail went to and what it said, once nobody has to send it any more, and who gave it up and why. Its key stays.</summary>
internal sealed class MailCleanup(NpgsqlDataSource database, TimeProvider clock, ILogger<MailCleanup> logger) : BackgroundService
{
    /// <summary>How long one is kept that was refused, or that nobody sends; one that is tried again, from then on.</summary>
    internal static readonly TimeSpan KeptUnsent = TimeSpan.FromDays(30);

    private static readonly TimeSpan KeptOnceSent = TimeSpan.FromDays(7);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private const int Batch = 500;

    private const string Sql = """
        with due as (
            select id from mail
            where (recipient <> '' and (sent_at < $1 or (sent_at is null and coalesce(parked_at, next_attempt_at, created_at) < $2)))
                or (sent_at is null and discarded_by is not null and parked_at < $2)
            limit $4
            for update skip locked)
        update mail set recipient = '', subject = '', body = '', calendar = null, unsubscribe = null, discard_reason = null, discarded_by = null, parked_at = case when sent_at is null then coalesce(parked_at, $3) end
        from due
        where mail.id = due.id
        """;

    /// <summary>Erases all that is due, some rows at a time: no other sender or writer waits long for one of them.</summary>
    internal async Task<int> EraseAsync(CancellationToken cancellationToken)
    {
        var erased = 0;
        int last;
        do
        {
            last = await EraseSomeAsync(cancellationToken);
            erased += last;
        }
        while (last == Batch);
        return erased;
    }

    private async Task<int> EraseSomeAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        var now = clock.GetUtcNow();
        command.Parameters.Add(new() { Value = now - KeptOnceSent });
        command.Parameters.Add(new() { Value = now - KeptUnsent });
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = Batch });
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
