namespace SkillsHub.Events.Webhooks;

/// <summary>What disabled a subscription.</summary>
internal enum WebhookPause
{
    /// <summary>Its partner paused it.</summary>
    Partner,

    /// <summary>Its receiver answered 410: it wants no more.</summary>
    Gone,

    /// <summary>Its receiver has failed for days.</summary>
    Failing,
}
