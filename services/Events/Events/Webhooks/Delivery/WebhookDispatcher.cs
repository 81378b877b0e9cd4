using Npgsql;
using SkillsHub.Events.Journal;
using SkillsHub.Persistence;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>
/// Shares the lines among the replicas: each claims a few that have something to deliver, works on them side by side, and
/// gives them back when they are empty or have had their turn. A slow or dead receiver holds its own line only.
/// </summary>
internal sealed class WebhookDispatcher(
    NpgsqlDataSource dataSource,
    LineStore lines,
    LineWorker worker,
    DispatchLimits limits,
    JournalSignal signal,
    TimeProvider clock,
    ILogger<WebhookDispatcher> logger) : BackgroundService
{
    // Few at a time, so that replicas woken together share what there is.
    private const int ClaimAtOnce = 8;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // The head start that other replicas have on lines that had their turn here.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await DispatchAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                logger.LogWarning("Webhooks are not delivered ({Reason}); starting again in {Pause}", fault.Message, Pause);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    // Whatever ends this connection, the locks are gone with it: then the workers must stop as well.
    private async Task DispatchAsync(CancellationToken stoppingToken)
    {
        await using var locks = await DedicatedConnection.OpenAsync(dataSource, stoppingToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var running = new Dictionary<int, Task>();
        try
        {
            while (true)
            {
                var growth = signal.Next;
                var rested = await ReleaseFinishedAsync(locks, running, stoppingToken);
                var claims = await lines.ClaimAsync(locks, [.. running.Keys, .. rested], Math.Min(ClaimAtOnce, limits.Lines - running.Count), stoppingToken);
                foreach (var claim in claims)
                    running.Add(claim.Line, WorkAsync(claim, stop.Token));
                if (claims.Count < ClaimAtOnce)
                    await JournalSignal.WaitAsync([growth, .. running.Values], rested.Count > 0 ? Breath : Poll, clock, stoppingToken);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(running.Values);
        }
    }

    private static async Task<List<int>> ReleaseFinishedAsync(NpgsqlConnection locks, Dictionary<int, Task> running, CancellationToken cancellationToken)
    {
        var finished = running.Where(pair => pair.Value.IsCompleted).Select(pair => pair.Key).ToList();
        if (finished.Count > 0)
            await LineStore.ReleaseAsync(locks, finished, cancellationToken);
        foreach (var line in finished)
            running.Remove(line);
        return finished;
    }

    private async Task WorkAsync(LineClaim claim, CancellationToken cancellationToken)
    {
        try
        {
            await worker.RunAsync(claim, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogDebug("Line {Line} is given back", claim.Line);
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "Line {Line} of subscription {Subscription} stopped; it is taken up again", claim.Line, claim.SubscriptionId);
            await Task.Delay(Pause, clock, CancellationToken.None);
        }
    }
}
