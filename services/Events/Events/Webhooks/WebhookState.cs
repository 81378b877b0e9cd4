namespace SkillsHub.Events.Webhooks;

/// <summary>What a subscription does. The stop of the hub stands beside the partner's own pause, so that the pause outlasts it.</summary>
internal enum WebhookState
{
    Active,
    Disabled,

    /// <summary>Shown, never stored: the hub gave a reason to stop it.</summary>
    Stopped,
}
