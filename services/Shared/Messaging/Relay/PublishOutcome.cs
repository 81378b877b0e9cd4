namespace SkillsHub.Messaging.Relay;

/// <summary>What became of one row of a batch.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    /// <summary>The broker has it.</summary>
    public sealed record Confirmed : PublishOutcome;

    /// <summary>The broker, or the way to it, failed: the row is as it was.</summary>
    public sealed record TransportFault(Exception Exception) : PublishOutcome;

    /// <summary>No queue is bound to events of its type yet: the row is as it was, and nobody else has to wait for it.</summary>
    public sealed record Unbound : PublishOutcome;

    /// <summary>The row itself is at fault; a permanent fault will not pass by trying again.</summary>
    public sealed record MessageFault(string Reason, bool IsPermanent) : PublishOutcome;
}
