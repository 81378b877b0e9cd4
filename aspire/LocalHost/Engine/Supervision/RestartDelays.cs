namespace SkillsHub.LocalHost.Supervision;

/// <summary>Pauses that double from half a second to half a minute, and begin anew after half a minute of health.</summary>
internal sealed class RestartDelays
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(30);

    private TimeSpan next = First;

    public TimeSpan Next(TimeSpan healthyFor)
    {
        var pause = healthyFor < Steady ? next : First;
        next = pause * 2 < Longest ? pause * 2 : Longest;
        return pause;
    }
}
