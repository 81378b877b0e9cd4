using SkillsHub.Domain;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Webhooks;

/// <summary>A partner's wish to be told: where, of what, and signed with which secret. How far it has come stands in its line.</summary>
internal sealed class WebhookSubscription : Aggregate
{
    /// <summary>How long the secret before the last rotation still signs beside the new one.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>The reason of one whose receiver wants no more.</summary>
    public const string ReceiverIsGone = "The receiver answered 410: it wants no more events.";

    public const string PausedByPartner = "Paused by the partner.";

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

    /// <summary>Where its partner is written to when it is disabled; an office's address, not a person's.</summary>
    public string? ContactEmail { get; private set; }

    public string? ContactLanguage { get; private set; }

    /// <summary>Whether its receiver was asked if it wants to be told, and agreed.</summary>
    public bool HasConsented { get; private set; }

    /// <summary>When its line was last set back.</summary>
    public DateTimeOffset? ReplayedAt { get; private set; }

    /// <summary>On whose behalf its receiver is called.</summary>
    public string Caller => CallerOf(Hub, Organisation);

    /// <summary>What of the journal it is told.</summary>
    public JournalView View => new(Hub, Organisation, Types);

    /// <summary>Subscribes.</summary>
    /// <param name="id">A UUID version 7.</param>
    /// <param name="hub">The partner's hub.</param>
    /// <param name="organisation">The partner.</param>
    /// <param name="settings">What the partner wants.</param>
    /// <param name="secret">The secret, protected.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The active subscription.</returns>
    public static WebhookSubscription Create(Guid id, string hub, string organisation, WebhookSettings settings, byte[] secret, DateTimeOffset now)
    {
        var subscription = new WebhookSubscription(id, hub) { Organisation = organisation, Secret = secret, CreatedAt = now };
        subscription.Change(settings);
        return subscription;
    }

    /// <summary>Names whoever calls receivers on a partner's behalf.</summary>
    public static string CallerOf(string hub, string organisation) => $"{hub}/{organisation}";

    /// <summary>Takes other settings; how far it has come, and its secret, stay.</summary>
    /// <returns>Whether another receiver is told from now on.</returns>
    public bool Change(WebhookSettings settings)
    {
        var leadsElsewhere = Url != settings.Url.AbsoluteUri;
        (Url, Types, HasConsented) = (settings.Url.AbsoluteUri, settings.Types, settings.HasConsented);
        (ContactEmail, ContactLanguage) = (settings.Contact?.Email, settings.Contact?.Language);
        return leadsElsewhere;
    }

    /// <summary>Notes that its line is set back.</summary>
    public void Replay(DateTimeOffset now) => ReplayedAt = now;

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

    /// <summary>Ends the deliveries because the receiver will not take them; what the partner has paused itself is left as it is.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="failingSince">When the receiver began to fail.</param>
    /// <returns>What the partner is told, or null.</returns>
    public WebhookSubscriptionDisabled? GiveUp(string reason, DateTimeOffset failingSince)
    {
        if (State != WebhookState.Active)
            return null;
        (State, DisabledReason) = (WebhookState.Disabled, reason);
        return new WebhookSubscriptionDisabled
        {
            Parties = [Organisation],
            Host = new Uri(Url).IdnHost,
            Cause = Pause == WebhookPause.Gone ? WebhookDisabledCause.ReceiverGone : WebhookDisabledCause.ReceiverFailing,
            FailingSince = failingSince,
        };
    }

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
