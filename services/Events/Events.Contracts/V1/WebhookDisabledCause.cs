namespace SkillsHub.Events.Contracts.V1;

/// <summary>What disabled a subscription by webhook.</summary>
public enum WebhookDisabledCause
{
    /// <summary>The receiver answered 410: it wants no more.</summary>
    ReceiverGone,

    /// <summary>The receiver has failed for days.</summary>
    ReceiverFailing,
}
