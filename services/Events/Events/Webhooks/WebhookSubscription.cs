using SkillsHub.Domain;
using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Webhooks;

/// <summary>A partner's wish to be told: where, of what, and signed with which secret. How far it has come stands in its line.</summary>
internal sealed class WebhookSubscription : Aggregate
{
    /// <summary>How long the secret before the last rotation still signs beside the new one.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>The reason of one whose receiver wants no more.</summary>
    public const string ReceiverIsGone = "The receiver answered 410: it wants no more events.";

    private const string PausedByPartner = "Paused by the partner.";

    private WebhookSubscription(Guid id, string hub)
        : base(id, hub)
    {
    }

    public string Organisation { get; private set; } = string.Empty;

    public string Url { get; private set; } = string.Empty;

    /// <summary>Event types wanted, exact or ending in <c>.*</c>; empty for all.</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    public WebhookState State { get; private set; }

    public string? DisabledReason { get; private set; }

    /// <summary>Why the hub has stopped it, until the hub lets it go on.</summary>
    public string? StopReason { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public byte[] Secret { get; private set; } = [];

    public byte[]? PreviousSecret { get; private set; }

    public DateTimeOffset? PreviousSecretUntil { get; private set; }

    /// <summary>What of the journal it is told.</summary>
    public JournalView View => new(Hub, Organisation, Types);

    /// <summary>Subscribes.</summary>
    /// <param name="id">A UUID version 7.</param>
    /// <param name="hub">The partner's hub.</param>
    /// <param name="organisation">The partner.</param>
    /// <param name="url">Where to post.</param>
    /// <param name="types">Types wanted.</param>
    /// <param name="secret">The secret, protected.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The active subscription.</returns>
    public static WebhookSubscription Create(Guid id, string hub, string organisation, Uri url, IReadOnlyList<string> types, byte[] secret, DateTimeOffset now) => new(id, hub)
    {
        Organisation = organisation,
        Url = url.AbsoluteUri,
        Types = types,
        Secret = secret,
        CreatedAt = now,
    };

    /// <summary>Whether an address is the same receiver's, however its path ends and whatever its query says.</summary>
    /// <param name="url">The address.</param>
    public bool LeadsTo(Uri url) => string.Equals(ReceiverOf(new Uri(Url)), ReceiverOf(url), StringComparison.OrdinalIgnoreCase);

    private static string ReceiverOf(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.Unescaped).TrimEnd('/');

    /// <summary>Takes a new secret; the one before goes on signing for a while, so that the receiver can change over.</summary>
    public void Rotate(byte[] secret, DateTimeOffset now)
    {
        (PreviousSecret, PreviousSecretUntil) = (Secret, now + Overlap);
        Secret = secret;
    }

    /// <summary>What disabled it; null while nothing does.</summary>
    public WebhookPause? Pause => DisabledReason switch
    {
        null => null,
        PausedByPartner => WebhookPause.Partner,
        ReceiverIsGone => WebhookPause.Gone,
        _ => WebhookPause.Failing,
    };

    public void Disable() => (State, DisabledReason) = (WebhookState.Disabled, PausedByPartner);

    public WebhookStopped? Enable()
    {
        if (StopReason is { } reason)
            return new WebhookStopped(reason);
        (State, DisabledReason) = (WebhookState.Active, null);
        return null;
    }

    public void Stop(string reason) => StopReason = reason;

    /// <summary>Undoes the stop; what the partner paused stays paused.</summary>
    public void LetGoOn() => StopReason = null;
}
