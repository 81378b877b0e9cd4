using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>The safety net under the notices: looks every second, once for all who wait in this replica, in which hubs the journal has grown.</summary>
internal sealed class JournalPoll(JournalReader journal, JournalSignal signal, TimeProvider clock, ILogger<JournalPoll> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        long? seen = null;
        do
        {
            try
            {
                seen = await LookAsync(seen, stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
            {
                // The listener warns of the same.
                logger.LogDebug("The journal's growth could not be looked at: {Reason}", fault.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<long> LookAsync(long? seen, CancellationToken cancellationToken)
    {
        var head = await journal.HeadAsync(cancellationToken);
        if (seen is { } before && head > before)
        {
            foreach (var hub in await journal.GrownAsync(before, head, cancellationToken))
                signal.Pulse(hub);
        }

        return head;
    }
}
