namespace SkillsHub.Events.Journal.Following;

/// <summary>
/// All who listen to the journal at this replica. While nothing happens they cost neither a timer nor a query each: one beat keeps every line open, and
/// those who may see the same read once for all of them.
/// </summary>
internal sealed class Followers : BackgroundService
{
    public const int MostOfOrganisation = 200;

    private const int MostOfReplica = 10_000;

    // Thousands may wake at once; the rest of the pool is for everybody else.
    private const int Connections = 8;

    // Proxies and clients give up on a line that is silent for a minute or two.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    private readonly JournalReader journal;
    private readonly JournalMetrics metrics;
    private readonly TimeProvider clock;
    private readonly CancellationToken stopping;
    private readonly SemaphoreSlim connections = new(Connections);
    private readonly Lock gate = new();
    private readonly Dictionary<(string Hub, string? Organisation), int> seats = [];
    private readonly Dictionary<string, FollowerGroup> groups = new(StringComparer.Ordinal);
    private readonly CancellationTokenRegistration stop;
    private TaskCompletionSource beat = Create();
    private int taken;

    public Followers(JournalReader journal, JournalMetrics metrics, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        (this.journal, this.metrics, this.clock) = (journal, metrics, clock);
        stopping = lifetime.ApplicationStopping;
        stop = stopping.Register(EndBeat);
    }

    /// <summary>Whether this replica is about to stop: who listens is to go to another.</summary>
    public bool IsStopping => stopping.IsCancellationRequested;

    /// <summary>Ends at the next beat, or at the stop.</summary>
    public Task NextBeat => Volatile.Read(ref beat).Task;

    /// <summary>Takes a seat for one listener; null where its organisation, or the replica, has no more.</summary>
    public FollowerSeat? TryJoin(JournalView view)
    {
        lock (gate)
        {
            var owner = (view.Hub, view.Organisation);
            var own = seats.GetValueOrDefault(owner);
            if (own >= MostOfOrganisation || taken >= MostOfReplica)
                return null;
            (seats[owner], taken) = (own + 1, taken + 1);
            metrics.CountListeners(1);
            var key = $"{view.Hub}|{view.Organisation}|{string.Join('|', view.Types)}";
            if (!groups.TryGetValue(key, out var group))
                groups[key] = group = new FollowerGroup(key, view, journal, connections, stopping);
            group.Members++;
            return new FollowerSeat(this, group);
        }
    }

    public void Leave(FollowerGroup group)
    {
        lock (gate)
        {
            var owner = (group.View.Hub, group.View.Organisation);
            taken--;
            if (--seats[owner] == 0)
                seats.Remove(owner);
            metrics.CountListeners(-1);
            if (--group.Members == 0)
                groups.Remove(group.Key);
        }
    }

    public override void Dispose()
    {
        stop.Dispose();
        connections.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            EndBeat();
    }

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void EndBeat() => Interlocked.Exchange(ref beat, Create()).SetResult();
}
