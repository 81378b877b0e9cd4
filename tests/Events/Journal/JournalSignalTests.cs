using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Tests.Journal;

public sealed class JournalSignalTests
{
    private readonly JournalSignal signal = new();

    [Fact]
    public void What_is_new_in_a_hub_wakes_those_who_wait_for_it_and_for_anything()
    {
        var (any, here, there) = (signal.Next, signal.NextOf("saint-dizier"), signal.NextOf("vitry"));

        signal.Pulse("saint-dizier");

        Assert.True(any.IsCompleted);
        Assert.True(here.IsCompleted);
        Assert.False(there.IsCompleted);
        Assert.False(signal.NextOf("saint-dizier").IsCompleted);
    }

    [Fact]
    public void Whoever_may_have_missed_something_is_woken_wherever_it_waits()
    {
        Task[] all = [signal.Next, signal.NextOf("saint-dizier"), signal.NextOf("vitry")];

        signal.PulseAll();

        Assert.All(all, waiting => Assert.True(waiting.IsCompleted));
    }
}
