namespace SkillsHub.Messaging.Tests;

/// <summary>Waits a hundredth of what is asked: for what gives up, or tries again, after minutes.</summary>
internal sealed class SwiftClock : TimeProvider
{
    private const int Speed = 100;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, Shortened(dueTime), Shortened(period));

    private static TimeSpan Shortened(TimeSpan time) => time > TimeSpan.Zero ? time / Speed : time;
}
