using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>The right to deliver one subscription's line, as long as its epoch is the line's.</summary>
internal sealed record LineClaim(int Line, Guid SubscriptionId, string Hub, int Epoch);

/// <summary>Where a line stands, and how its subscription wants to be told.</summary>
internal sealed record LineState(
    Uri Url,
    JournalView View,
    bool HasConsented,
    byte[] Secret,
    byte[]? PreviousSecret,
    DateTimeOffset? PreviousSecretUntil,
    long Position,
    int Attempt,
    DateTimeOffset? FailingSince,
    long Head);

/// <summary>What a deliverer has to write after some attempts.</summary>
internal sealed record LineProgress(long Position, int Attempt, DateTimeOffset? NextAttemptAt, DateTimeOffset? FailingSince, string? DisabledReason)
{
    /// <summary>All is well up to there.</summary>
    public static LineProgress At(long position) => new(position, 0, NextAttemptAt: null, FailingSince: null, DisabledReason: null);
}
