namespace SkillsHub.Events.Journal;

/// <summary>Wakes all who wait for the journal to grow: dispatchers and long polls. A pulse before the wait is not lost, see <see cref="Next"/>.</summary>
internal sealed class JournalSignal
{
    public const string Channel = "skillshub_journal";

    private TaskCompletionSource next = Create();

    /// <summary>Ends at the next growth. Take it before reading, wait for it after: what comes in between ends it too.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Pulse() => Interlocked.Exchange(ref next, Create()).SetResult();

    /// <summary>Waits for the growth, or until the time is over, which is no fault.</summary>
    public static async Task WaitAsync(Task growth, TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Task.Delay(atMost, clock, timeout.Token);
        await Task.WhenAny(growth, delay);
        await timeout.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
