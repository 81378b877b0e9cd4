using Microsoft.Extensions.Configuration;
using SkillsHub.Messaging.Bus;

namespace SkillsHub.Messaging.Tests.Bus;

public sealed class RetryPlanTests
{
    [Fact]
    public void A_failing_message_is_tried_six_times_in_18_seconds_and_one_without_server_every_1_to_5_seconds()
    {
        var plan = PlanOf([]);

        Assert.Equal([0.1, 0.5, 2, 5, 10], plan.Intervals.Select(interval => interval.TotalSeconds));
        Assert.Equal((1, 5), (plan.ShortestAbsence.TotalSeconds, plan.LongestAbsence.TotalSeconds));
    }

    [Fact]
    public void A_setting_makes_all_waits_longer_or_shorter()
    {
        var plan = PlanOf([new("Messaging:RetryScale", "0.1")]);

        Assert.Equal([10, 50, 200, 500, 1000], plan.Intervals.Select(interval => interval.TotalMilliseconds));
        Assert.Equal((100, 500), (plan.ShortestAbsence.TotalMilliseconds, plan.LongestAbsence.TotalMilliseconds));
    }

    private static RetryPlan PlanOf(IEnumerable<KeyValuePair<string, string?>> settings) =>
        RetryPlan.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
}
