using SkillsHub.Events.Webhooks.Delivery;

namespace SkillsHub.Events.Tests.Webhooks.Delivery;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 300)]
    [InlineData(3, 1800)]
    [InlineData(4, 7200)]
    [InlineData(5, 18000)]
    [InlineData(6, 36000)]
    [InlineData(7, 36000)]
    [InlineData(20, 36000)]
    public void Waits_grow_and_then_stay(int failures, int seconds)
    {
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.After(failures, retryAfter: null, jitter: 0));
        Assert.Equal(TimeSpan.FromSeconds(seconds * 1.1), RetrySchedule.After(failures, retryAfter: null, jitter: 1));
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(0, 5)]
    [InlineData(-100, 5)]
    [InlineData(1_000_000, 86400)]
    public void What_the_receiver_asks_for_is_honoured_within_bounds(int asked, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetrySchedule.After(3, TimeSpan.FromSeconds(asked), jitter: 0));
}
