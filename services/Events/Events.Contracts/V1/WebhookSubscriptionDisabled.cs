using SkillsHub.Contracts;

namespace SkillsHub.Events.Contracts.V1;

/// <summary>A partner's subscription by webhook is told nothing more until the partner enables it again: its receiver does not take what is sent. Nothing is lost meanwhile.</summary>
[EventContract("skillshub.events.webhook_subscription.disabled.v1", Audience.Parties)]
public sealed record WebhookSubscriptionDisabled : IntegrationEvent, IAddressedToParties
{
    /// <summary>Slug of the partner whose subscription it is: one.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Host of the receiver's address.</summary>
    public required string Host { get; init; }

    /// <summary>What disabled it.</summary>
    public required WebhookDisabledCause Cause { get; init; }

    /// <summary>When the receiver began to fail, in UTC.</summary>
    public required DateTimeOffset FailingSince { get; init; }
}
