namespace SkillsHub.Messaging.Bus;

/// <summary>Puts the deliveries of one channel, whose tags count from 1 without gap, back into their order, one lane per stream.</summary>
internal sealed class DeliveryOrder
{
    private readonly Lock gate = new();
    private readonly Dictionary<ulong, (string Stream, Task Handled, TaskCompletionSource<Task> Entry)> early = [];
    private readonly Dictionary<string, Task> lanes = new(StringComparer.Ordinal);
    private readonly HashSet<string> troubled = new(StringComparer.Ordinal);
    private ulong next = 1;

    /// <summary>
    /// Completes when all earlier deliveries have entered, with what to wait for: the end of the stream's previous message.
    /// Fails with <see cref="OutOfTurnException"/> when an earlier one was given up.
    /// </summary>
    public Task<Task> EnterAsync(ulong tag, string stream, Task handled)
    {
        var entry = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (tag < next)
                return Task.FromException<Task>(new OutOfTurnException());
            early.Add(tag, (stream, handled, entry));
            while (early.Remove(next, out var entrant))
            {
                entrant.Entry.SetResult(lanes.GetValueOrDefault(entrant.Stream, Task.CompletedTask));
                lanes[entrant.Stream] = entrant.Handled;
                next++;
            }
        }

        return entry.Task;
    }

    /// <summary>
    /// Turns away the delivery, if it still waits, and all that wait with it: they go back to their queue with the missing one,
    /// and the order starts anew behind them.
    /// </summary>
    public void GiveUpBefore(ulong tag)
    {
        lock (gate)
        {
            if (!early.ContainsKey(tag))
                return;
            next = early.Keys.Max() + 1;
            foreach (var entrant in early.Values)
                entrant.Entry.SetException(new OutOfTurnException());
            early.Clear();
        }
    }

    /// <summary>Whether the message before was given up, with others waiting behind it.</summary>
    public bool IsTroubled(string stream)
    {
        lock (gate)
            return troubled.Contains(stream);
    }

    public void Leave(string stream, Task handled, bool isGivenUp)
    {
        lock (gate)
        {
            var isLast = lanes.TryGetValue(stream, out var last) && last == handled;
            if (isLast)
                lanes.Remove(stream);
            if (isGivenUp && !isLast)
                troubled.Add(stream);
            else
                troubled.Remove(stream);
        }
    }
}
