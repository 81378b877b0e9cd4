using System.Collections.Concurrent;

namespace SkillsHub.Events.Journal;

/// <summary>
/// Wakes all who wait for the journal to grow: long polls and lines by what is new in their hub, dispatchers by anything. A pulse before the wait is not
/// lost: take the growth before reading, wait for it after, and what comes in between ends it too.
/// </summary>
internal sealed class JournalSignal
{
    /// <summary>Its notices bear the hub.</summary>
    public const string Channel = "skillshub_journal";

    private readonly ConcurrentDictionary<string, TaskCompletionSource> hubs = new(StringComparer.Ordinal);
    private TaskCompletionSource any = Create();

    /// <summary>Ends at the next growth in any hub.</summary>
    public Task Next => Volatile.Read(ref any).Task;

    /// <summary>Ends at the next growth in a hub.</summary>
    public Task NextOf(string hub) => hubs.GetOrAdd(hub, _ => Create()).Task;

    public void Pulse(string hub)
    {
        if (hubs.TryRemove(hub, out var waiting))
            waiting.SetResult();
        Interlocked.Exchange(ref any, Create()).SetResult();
    }

    /// <summary>Wakes everybody: what has been missed is not known.</summary>
    public void PulseAll()
    {
        foreach (var hub in hubs.Keys)
            Pulse(hub);
        Interlocked.Exchange(ref any, Create()).SetResult();
    }

    /// <summary>
    /// Waits for the first of several ends, the growth among them, or until the time is over, which is no fault. All in one: a wait within the wait would
    /// stay with the growth of a quiet hub.
    /// </summary>
    public static async Task WaitAsync(IEnumerable<Task> ends, TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(atMost, clock, timeout.Token);
        await Task.WhenAny([.. ends, delay]);
        await timeout.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
