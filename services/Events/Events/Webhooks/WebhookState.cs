namespace SkillsHub.Events.Webhooks;

internal enum WebhookState
{
    Active,
    Disabled,
}
