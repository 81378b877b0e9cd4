namespace SkillsHub.Web;

/// <summary>
/// How long a process takes to stop at most. Who runs it must wait longer before it kills: LocalHost does (8 s), Compose (10 s)
/// and Kubernetes (30 s) do unless told otherwise.
/// </summary>
public static class StopTime
{
    /// <summary>All of it; what has not ended by then is cut off.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(7);

    /// <summary>What is under way may end by itself, or write down how far it came; the rest of the time is for letting go.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(4);
}
