namespace SkillsHub.Identity.Tests.Support;

/// <summary>The time of day, and what a test adds to it.</summary>
internal sealed class LateClock : TimeProvider
{
    public TimeSpan Late { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Late;
}
