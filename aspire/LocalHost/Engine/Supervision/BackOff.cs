namespace SkillsHub.LocalHost.Supervision;

/// <summary>Pauses that double from half a second to half a minute.</summary>
internal sealed class BackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan next = First;

    public TimeSpan Next()
    {
        var pause = next;
        next = next * 2 < Longest ? next * 2 : Longest;
        return pause;
    }

    public void Reset() => next = First;
}
