using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Mail.Telemetry;

namespace SkillsHub.Mail.Sending;

/// <summary>Runs in every replica, and sends one mail after the other. No address is in its log: a key and a number say enough.</summary>
internal sealed class MailWorker(
    NpgsqlDataSource database, IServiceProvider services, MailSettings settings, MailMetrics metrics, TimeProvider clock, ILogger<MailWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30);

    /// <summary>Sends all that is due.</summary>
    internal async Task SendAsync(IMailCarrier carrier, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var queue = new MailQueue(connection, clock);
        IMailRun? run = null;
        try
        {
            while (true)
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                if (await queue.TakeAsync(cancellationToken) is not { } mail)
                    return;
                run ??= await carrier.OpenAsync(cancellationToken);
                await SendOneAsync(queue, run, mail, cancellationToken);
                // What has gone out is noted, even when the process is told to stop meanwhile.
                await transaction.CommitAsync(CancellationToken.None);
            }
        }
        finally
        {
            if (run is not null)
                await run.DisposeAsync();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<IMailCarrier>() is not { } carrier)
        {
            logger.LogWarning("Neither Mail:Host nor Mail:Folder is set: mails wait until one is");
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = settings.Interval;
            try
            {
                await SendAsync(carrier, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                wait = settings.Interval > AfterFault ? settings.Interval : TimeSpan.FromTicks(Math.Min(AfterFault.Ticks, settings.Interval.Ticks * 6));
                logger.LogWarning("No mail could be sent ({Fault}); tried again in {Delay}", fault.GetType().Name, wait);
            }

            await Task.Delay(wait, clock, stoppingToken);
        }
    }

    private async Task SendOneAsync(MailQueue queue, IMailRun run, WaitingMail mail, CancellationToken cancellationToken)
    {
        if (await run.SendAsync(mail.Write(settings), cancellationToken) is not { } refusal)
        {
            await queue.MarkSentAsync(mail.Id, CancellationToken.None);
            metrics.CountSent();
            return;
        }

        var wait = refusal.IsPermanent ? null : MailWait.After(mail.Attempts + 1);
        await queue.HoldBackAsync(mail.Id, refusal.Reason, wait, cancellationToken);
        if (wait is null)
            logger.LogError("Mail {Mail} ({Key}) was refused with {Code}, and waits for an operator", mail.Id, mail.Key, refusal.Code);
        else
            logger.LogWarning("Mail {Mail} ({Key}) was refused with {Code}; tried again in {Delay}", mail.Id, mail.Key, refusal.Code, wait);
    }
}
