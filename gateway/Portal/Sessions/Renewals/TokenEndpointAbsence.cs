namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>That the token endpoint gave no tokens just now, so that not every page waits to find it out for itself.</summary>
internal sealed class TokenEndpointAbsence(TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(10);

    private long until;

    public bool IsRemembered => time.GetUtcNow().UtcTicks < Volatile.Read(ref until);

    public void Remember() => Volatile.Write(ref until, (time.GetUtcNow() + Remembered).UtcTicks);

    public void Forget() => Volatile.Write(ref until, 0);
}
