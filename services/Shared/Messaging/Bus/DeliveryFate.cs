namespace SkillsHub.Messaging.Bus;

/// <summary>What one delivery may expect, and what became of it; travels with it from the queue to the dead letters.</summary>
internal sealed class DeliveryFate
{
    /// <summary>
    /// It waited behind one of its stream that was given up. Retried like that one, a stream of failing messages would fill the
    /// queue's prefetch for minutes and hold the other streams.
    /// </summary>
    public bool IsTriedOnce { get; set; }

    /// <summary>It went to the dead letters.</summary>
    public bool IsGivenUp { get; set; }
}

/// <summary>A handler failed on a message that is tried once.</summary>
internal sealed class TriedOnceException(Exception failure) : Exception(failure.Message, failure);
