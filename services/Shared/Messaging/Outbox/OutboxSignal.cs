using System.Threading.Channels;

namespace SkillsHub.Messaging.Outbox;

/// <summary>Wakes the relay of this process after a commit; many commits before it wakes count as one.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> pulses = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Pulse() => pulses.Writer.TryWrite(true);

    /// <summary>Waits for a pulse, or for the poll that is the safety net.</summary>
    public async Task<bool> WaitAsync(TimeSpan poll, CancellationToken cancellationToken)
    {
        if (pulses.Reader.TryRead(out _))
            return true;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(poll);
        try
        {
            return await pulses.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
