namespace SkillsHub.Portal.Api;

/// <summary>One attempt with what was sent and what came back.</summary>
public sealed record DeliveryDetail
{
    public WebhookDelivery Delivery { get; init; } = new();

    public SentRequest Request { get; init; } = new();

    /// <summary>Null where nothing came back.</summary>
    public ReceivedResponse? Response { get; init; }
}

public sealed record SentRequest
{
    public string? Url { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public int? Bytes { get; init; }

    public string? Body { get; init; }
}

public sealed record ReceivedResponse
{
    public int Status { get; init; }

    public string? Headers { get; init; }

    public string? Excerpt { get; init; }
}
