namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>When to try again, and when to give up.</summary>
internal static class RetrySchedule
{
    /// <summary>A subscription that has failed for so long is disabled; enabled again, it catches up in order.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    // After the last one its interval repeats, until the time to give up.
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(5),
        TimeSpan.FromHours(10),
        TimeSpan.FromHours(10),
    ];

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(24);

    /// <summary>The wait after a failure.</summary>
    /// <param name="failures">Failures of this event so far, from 1.</param>
    /// <param name="retryAfter">What the receiver asked for, if it did: honoured between the first wait and 24 hours.</param>
    /// <param name="jitter">A random share from 0 to 1; lengthens the wait by up to a tenth.</param>
    /// <returns>The wait.</returns>
    public static TimeSpan After(int failures, TimeSpan? retryAfter, double jitter)
    {
        var wait = retryAfter is { } asked
            ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, Waits[0].Ticks, LongestRetryAfter.Ticks))
            : Waits[Math.Clamp(failures, 1, Waits.Length) - 1];
        return wait * (1 + (jitter / 10));
    }
}
