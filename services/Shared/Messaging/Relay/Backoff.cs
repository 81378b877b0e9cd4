namespace SkillsHub.Messaging.Relay;

/// <summary>Waits that grow, with jitter, so that the replicas of all services do not come back at the same moment.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>1 s, 2 s, 4 s … 30 s, each up to a fifth longer.</summary>
    public static TimeSpan Exponential(int failures) => OfSeconds(Math.Pow(2, Math.Min(failures, 10)));

    /// <summary>The same for what counts no failures: as long again as it has waited.</summary>
    public static TimeSpan AfterWaiting(TimeSpan waited) => OfSeconds(Math.Max(1, waited.TotalSeconds));

    private static TimeSpan OfSeconds(double wanted)
    {
        var seconds = Math.Min(Longest.TotalSeconds, wanted);
#pragma warning disable CA5394 // Jitter needs no secret randomness.
        return TimeSpan.FromSeconds(seconds * (1 + (Random.Shared.NextDouble() / 5)));
#pragma warning restore CA5394
    }
}
