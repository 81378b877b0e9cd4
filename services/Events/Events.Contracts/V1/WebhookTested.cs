namespace SkillsHub.Events.Contracts.V1;

/// <summary>
/// What a partner's system receives when a test of its subscription is asked for. It says that the way is open, and nothing else: it is
/// in no journal and in no stream, and no service publishes it.
/// </summary>
public sealed record WebhookTested
{
    /// <summary>CloudEvents 1.0 <c>type</c>.</summary>
    public const string Type = "skillshub.events.webhook.tested.v1";

    /// <summary>Slug of the hub of the subscription.</summary>
    public required string Hub { get; init; }

    /// <summary>When the test was asked for, in UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The subscription that is tested.</summary>
    public required Guid Subscription { get; init; }
}
