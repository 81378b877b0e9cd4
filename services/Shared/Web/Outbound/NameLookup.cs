using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SkillsHub.Web.Outbound;

/// <summary>
/// Asks the machine where names lead. On Linux each question holds a thread until the name servers answer, ten seconds and more where they are silent, and
/// nothing ends it before. So questions have threads of their own instead of the pool's, few at a time for each caller, and nobody waits for them longer
/// than <see cref="Limit"/>; answers are remembered a little while, those that say nothing too.
/// </summary>
/// <param name="resolve">Asks; it may hold its thread.</param>
/// <param name="clock">The time.</param>
public sealed class NameLookup(Func<string, IPAddress[]> resolve, TimeProvider clock)
{
    /// <summary>How long somebody waits for an answer.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private const int MostPerCaller = 2;

    // Where the machine's own name server is silent, every caller asks in vain.
    private const int MostAtOnce = 256;

    private const int MostRemembered = 10_000;

    private static readonly TimeSpan FoundFor = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MissedFor = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<(string Caller, string Host), (IPAddress[] Addresses, DateTimeOffset Until)> remembered = new();
    private readonly ConcurrentDictionary<(string Caller, string Host), Lazy<Task<IPAddress[]>>> underWay = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> callers = new(StringComparer.Ordinal);
    private int threads;

    /// <summary>Looks up names as the machine does.</summary>
    /// <param name="clock">The time.</param>
    public NameLookup(TimeProvider clock)
        : this(Dns.GetHostAddresses, clock)
    {
    }

    /// <summary>Finds where a name leads.</summary>
    /// <param name="host">The name.</param>
    /// <param name="caller">Who asks: its questions wait for each other, and for nobody else's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>At least one address.</returns>
    /// <exception cref="NameUnresolvedException">It leads nowhere, or nobody said so in time.</exception>
    public async Task<IPAddress[]> FindAsync(string host, string caller, CancellationToken cancellationToken)
    {
        var question = (caller, host);
        if (remembered.TryGetValue(question, out var known) && known.Until > clock.GetUtcNow())
            return known.Addresses.Length > 0 ? known.Addresses : throw new NameUnresolvedException(host);
        try
        {
            var asked = underWay.GetOrAdd(question, one => new Lazy<Task<IPAddress[]>>(() => AskAsync(one.Caller, one.Host)));
            var addresses = await asked.Value.WaitAsync(Limit, clock, cancellationToken);
            return addresses.Length > 0 ? addresses : throw new NameUnresolvedException(host);
        }
        catch (TimeoutException)
        {
            // Who asks again meanwhile need not wait as long: the question is still under way, and an answer takes the place of this.
            Remember(question, [], MissedFor);
            throw new NameUnresolvedException(host);
        }
    }

    private async Task<IPAddress[]> AskAsync(string caller, string host)
    {
        try
        {
            var own = callers.GetOrAdd(caller, _ => new SemaphoreSlim(MostPerCaller));
            // Whose turn does not come in time asks nothing: nobody would wait for the answer any more.
            if (!await own.WaitAsync(Limit))
                return [];
            try
            {
                return await AskOnThreadAsync(caller, host);
            }
            finally
            {
                own.Release();
            }
        }
        finally
        {
            underWay.TryRemove((caller, host), out _);
        }
    }

    private async Task<IPAddress[]> AskOnThreadAsync(string caller, string host)
    {
        try
        {
            if (Interlocked.Increment(ref threads) > MostAtOnce)
                return [];
            var addresses = await Task.Factory.StartNew(() => Resolve(host), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            Remember((caller, host), addresses, addresses.Length > 0 ? FoundFor : MissedFor);
            return addresses;
        }
        finally
        {
            Interlocked.Decrement(ref threads);
        }
    }

    private IPAddress[] Resolve(string host)
    {
        try
        {
            return resolve(host);
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            return [];
        }
    }

    private void Remember((string Caller, string Host) question, IPAddress[] addresses, TimeSpan time)
    {
        var now = clock.GetUtcNow();
        remembered[question] = (addresses, now + time);
        if (remembered.Count <= MostRemembered)
            return;
        foreach (var (old, answer) in remembered)
        {
            if (answer.Until <= now)
                remembered.TryRemove(old, out _);
        }
    }
}
