using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks.Delivery;

namespace SkillsHub.Events.Webhooks;

/// <summary>One attempt to deliver one event, as the partner sees it in the log.</summary>
internal sealed class WebhookDelivery
{
    public required Guid Id { get; init; }

    public required Guid SubscriptionId { get; init; }

    /// <summary>Journal position, or null for a test event.</summary>
    public long? Position { get; init; }

    public required Guid EventId { get; init; }

    public required string Type { get; init; }

    public required int Attempt { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required int DurationMs { get; init; }

    public int? Status { get; init; }

    public required bool Succeeded { get; init; }

    public string? Error { get; init; }

    public string? ResponseExcerpt { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Where it went.</summary>
    public string? Url { get; init; }

    /// <summary>Size of what was sent.</summary>
    public int? Bytes { get; init; }

    public string? ResponseHeaders { get; init; }

    /// <summary>Null where it succeeded.</summary>
    public DeliveryFault? Fault => (Error, Status) switch
    {
        (null, _) => null,
        (_, >= 300 and < 400) => DeliveryFault.Redirects,
        (_, not null) => DeliveryFault.Answered,
        (ReceiverClient.NoAddress, _) => DeliveryFault.NoAddress,
        (ReceiverClient.NoConnection, _) => DeliveryFault.NoConnection,
        (ReceiverClient.NoAnswer, _) => DeliveryFault.NoAnswer,
        // Sentences of the version before, which named their limit: the log keeps them a while.
        ({ } before, _) when before.StartsWith("No connection within ", StringComparison.Ordinal) => DeliveryFault.NoConnection,
        ({ } before, _) when before.StartsWith("No answer within ", StringComparison.Ordinal) => DeliveryFault.NoAnswer,
        _ => DeliveryFault.Unreachable,
    };

    public static WebhookDelivery Of(Guid subscription, CloudEvent cloudEvent, long? position, int attempt, DeliveryOutcome outcome, DateTimeOffset? nextAttemptAt) => new()
    {
        Id = Guid.CreateVersion7(outcome.StartedAt),
        SubscriptionId = subscription,
        Position = position,
        EventId = cloudEvent.Id,
        Type = cloudEvent.Type,
        Attempt = attempt,
        StartedAt = outcome.StartedAt,
        DurationMs = (int)outcome.Duration.TotalMilliseconds,
        Status = outcome.Status,
        Succeeded = outcome.Succeeded,
        Error = outcome.Error,
        ResponseExcerpt = outcome.ResponseExcerpt,
        NextAttemptAt = nextAttemptAt,
        Url = outcome.Url,
        Bytes = outcome.Bytes,
        ResponseHeaders = outcome.ResponseHeaders,
    };
}
