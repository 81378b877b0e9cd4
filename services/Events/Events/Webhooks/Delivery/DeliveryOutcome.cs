namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>What came of one attempt.</summary>
/// <param name="Url">Where it went.</param>
/// <param name="Bytes">Size of the body that was sent.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Status">The receiver's HTTP status, or null when there was no answer.</param>
/// <param name="Error">Why it counts as failed, in words; null on success.</param>
/// <param name="RetryAfter">What the receiver asked for.</param>
/// <param name="ResponseHeaders">The head of its answer, a line each, cut.</param>
/// <param name="ResponseExcerpt">The beginning of its answer.</param>
internal sealed record DeliveryOutcome(
    string Url, int Bytes, DateTimeOffset StartedAt, TimeSpan Duration, int? Status, string? Error, TimeSpan? RetryAfter, string? ResponseHeaders, string? ResponseExcerpt)
{
    public bool Succeeded => Error is null;

    /// <summary>410: the receiver wants no more, ever.</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;

    /// <summary>The words on an answer that is no success; null on success.</summary>
    public static string? ErrorOf(int status) => status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => $"The receiver redirects ({status}), which is not followed.",
        _ => $"The receiver answered {status}.",
    };
}
