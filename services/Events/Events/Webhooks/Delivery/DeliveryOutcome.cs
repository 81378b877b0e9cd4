namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>What came of one attempt.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Status">The receiver's HTTP status, or null when there was no answer.</param>
/// <param name="Error">Why it counts as failed, in words; null on success.</param>
/// <param name="RetryAfter">What the receiver asked for.</param>
/// <param name="ResponseExcerpt">The beginning of its answer.</param>
internal sealed record DeliveryOutcome(DateTimeOffset StartedAt, TimeSpan Duration, int? Status, string? Error, TimeSpan? RetryAfter, string? ResponseExcerpt)
{
    public bool Succeeded => Error is null;

    /// <summary>410: the receiver wants no more, ever.</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;
}
