using SkillsHub.Messaging.Bus;

namespace SkillsHub.Messaging.Tests.Bus;

public sealed class DeliveryOrderTests
{
    [Fact]
    public async Task Deliveries_that_overtook_each_other_enter_in_their_order()
    {
        var order = new DeliveryOrder();
        var first = new TaskCompletionSource();

        var second = order.EnterAsync(2, "stream", Task.CompletedTask);
        Assert.False(second.IsCompleted);
        await order.EnterAsync(1, "stream", first.Task);

        Assert.Same(first.Task, await second);
    }

    [Fact]
    public async Task A_lost_delivery_turns_away_who_waits_for_it_and_nobody_after_them()
    {
        var order = new DeliveryOrder();
        var second = order.EnterAsync(2, "stream", Task.CompletedTask);
        var third = order.EnterAsync(3, "stream", Task.CompletedTask);

        order.GiveUpBefore(2);

        await Assert.ThrowsAsync<OutOfTurnException>(() => second);
        await Assert.ThrowsAsync<OutOfTurnException>(() => third);
        await Assert.ThrowsAsync<OutOfTurnException>(() => order.EnterAsync(1, "stream", Task.CompletedTask));
        Assert.True(order.EnterAsync(4, "stream", Task.CompletedTask).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_waits_behind_one_that_was_given_up_learns_of_it_until_one_succeeds_or_none_waits()
    {
        var order = new DeliveryOrder();
        var handled = Enumerable.Range(0, 4).Select(_ => new TaskCompletionSource().Task).ToList();
        for (var tag = 1; tag <= handled.Count; tag++)
            await order.EnterAsync((ulong)tag, "stream", handled[tag - 1]);

        order.Leave("stream", handled[0], isGivenUp: true);
        Assert.True(order.IsTroubled("stream"));
        Assert.False(order.IsTroubled("other"));
        order.Leave("stream", handled[1], isGivenUp: false);
        Assert.False(order.IsTroubled("stream"));
        order.Leave("stream", handled[2], isGivenUp: true);
        Assert.True(order.IsTroubled("stream"));
        order.Leave("stream", handled[3], isGivenUp: true);
        Assert.False(order.IsTroubled("stream"));
    }

    [Fact]
    public void A_delivery_that_has_entered_meanwhile_turns_nobody_away()
    {
        var order = new DeliveryOrder();
        var first = order.EnterAsync(1, "stream", Task.CompletedTask);
        var third = order.EnterAsync(3, "stream", Task.CompletedTask);

        order.GiveUpBefore(1);

        Assert.True(first.IsCompletedSuccessfully);
        Assert.False(third.IsCompleted);
    }
}
