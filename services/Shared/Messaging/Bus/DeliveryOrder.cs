namespace SkillsHub.Messaging.Bus;

/// <summary>Puts the deliveries of one channel, whose tags count from 1 without gap, back into their order, one lane per stream.</summary>
internal sealed class DeliveryOrder
{
    private readonly Lock gate = new();
    private readonly Dictionary<ulong, (string Stream, Task Handled, TaskCompletionSource<Task> Entry)> early = [];
    private readonly Dictionary<string, Task> lanes = new(StringComparer.Ordinal);
    private ulong next = 1;

    /// <summary>Completes when all earlier deliveries have entered, with what to wait for: the end of the stream's previous message.</summary>
    public Task<Task> EnterAsync(ulong tag, string stream, Task handled)
    {
        var entry = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
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

    public bool HasEntered(ulong tag)
    {
        lock (gate)
            return tag < next;
    }

    public void Leave(string stream, Task handled)
    {
        lock (gate)
        {
            if (lanes.TryGetValue(stream, out var last) && last == handled)
                lanes.Remove(stream);
        }
    }
}
