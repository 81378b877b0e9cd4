using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SkillsHub.Mail.Telemetry;
using SkillsHub.Web;

namespace SkillsHub.Mail.Sending;

/// <summary>Runs in every replica, and sends one mail after the other. No address is in its log: a key and a number say enough.</summary>
internal sealed class MailWorker(MailQueue queue, IServiceProvider services, MailSettings settings, MailMetrics metrics, TimeProvider clock, ILogger<MailWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan LongestOpening = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestSending = TimeSpan.FromMinutes(2);

    // Before the claim ends, so that what is begun then ends in it.
    private static readonly TimeSpan NotedBefore = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NotedAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(30);

    /// <summary>Sends all that is due. Told to stop, it ends what it is sending first: a mail that is cut off may have been taken, and would go out again.</summary>
    internal async Task SendAsync(IMailCarrier carrier, CancellationToken cancellationToken)
    {
        IMailRun? run = null;
        try
        {
            while (!cancellationToken.IsCancellationRequested && await queue.ClaimAsync(cancellationToken) is { } mail)
            {
                run ??= await OpenAsync(carrier, mail, cancellationToken);
                await SendOneAsync(run, mail);
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
            logger.LogWarning("Mail is off: neither Mail:Host nor Mail:Folder is set. What is to be sent waits, and is erased after {Term}", MailCleanup.KeptUnsent);
            return;
        }

        if (settings is { Host: null, Folder: { } folder })
            logger.LogInformation("Mails become files in {Folder}", folder);
        var afterFault = TimeSpan.FromTicks(Math.Max(settings.Interval.Ticks, Math.Min(AfterFault.Ticks, settings.Interval.Ticks * 6)));
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
                wait = afterFault;
                logger.LogWarning("No mail could be sent ({Fault}); tried again in {Delay}", fault is CarrierRefusedException ? fault.Message : fault.GetType().Name, wait);
            }

            await Task.Delay(wait, clock, stoppingToken);
        }
    }

    private async Task<IMailRun> OpenAsync(IMailCarrier carrier, WaitingMail mail, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestOpening, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await carrier.OpenAsync(either.Token);
        }
        catch
        {
            await queue.ReleaseAsync(mail, CancellationToken.None);
            throw;
        }
    }

    private async Task SendOneAsync(IMailRun run, WaitingMail mail)
    {
        using var limit = new CancellationTokenSource(LongestSending, clock);
        MailRefusal? refusal;
        try
        {
            refusal = await run.SendAsync(mail.Write(settings), limit.Token);
        }
        // None of the others would be taken either: it costs no attempt.
        catch (CarrierRefusedException)
        {
            await queue.ReleaseAsync(mail, CancellationToken.None);
            throw;
        }
        // It may be this mail that breaks the connection each time: it waits behind the others.
        catch (Exception fault)
        {
            await HoldBackAsync(mail, new MailRefusal(fault.GetType().Name, IsPermanent: fault is NotSupportedException));
            throw;
        }

        if (refusal is not null)
        {
            await HoldBackAsync(mail, refusal);
            return;
        }

        await NoteSentAsync(mail);
        metrics.CountSent();
    }

    // What has gone out and is not noted goes out again: it is tried for nearly as long as the claim lasts, even when the process is told to stop meanwhile.
    private async Task NoteSentAsync(WaitingMail mail)
    {
        var until = mail.ClaimedUntil - NotedBefore;
        while (true)
        {
            try
            {
                await queue.MarkSentAsync(mail.Id, CancellationToken.None);
                return;
            }
            catch (Exception fault) when ((fault is NpgsqlException || ServerAbsence.Is(fault)) && clock.GetUtcNow() < until)
            {
                logger.LogWarning("Mail {Mail} ({Key}) was sent, which could not be noted ({Fault}); tried again in {Delay}", mail.Id, mail.Key, fault.GetType().Name, NotedAgainAfter);
                await Task.Delay(NotedAgainAfter, clock);
            }
        }
    }

    private async Task HoldBackAsync(WaitingMail mail, MailRefusal refusal)
    {
        var wait = refusal.IsPermanent ? null : MailWait.After(mail.Attempts + 1);
        await queue.HoldBackAsync(mail.Id, refusal.Reason, wait, CancellationToken.None);
        if (wait is null)
            logger.LogError("Mail {Mail} ({Key}) was refused ({Reason}), and waits for an operator", mail.Id, mail.Key, refusal.Reason);
        else
            logger.LogWarning("Mail {Mail} ({Key}) was not taken ({Reason}); tried again in {Delay}", mail.Id, mail.Key, refusal.Reason, wait);
    }
}
