namespace SkillsHub.Events.Journal.Following;

/// <summary>One listener's place, given back at its end.</summary>
internal sealed class FollowerSeat(Followers followers, FollowerGroup group) : IDisposable
{
    private bool hasLeft;

    public FollowerGroup Group => group;

    public void Dispose()
    {
        if (hasLeft)
            return;
        hasLeft = true;
        followers.Leave(group);
    }
}
