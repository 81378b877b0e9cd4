using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Proofs;

/// <summary>A resource or an event of another service as far as its events have told: what a proof may point to.</summary>
internal sealed class ProofTarget
{
    public required ProofKind Kind { get; init; }

    public required Guid Id { get; init; }

    public required string Hub { get; init; }

    /// <summary>Position of the last event taken: one that comes late changes nothing.</summary>
    public int Version { get; private set; }

    public string Title { get; private set; } = string.Empty;

    public Audience Audience { get; private set; }

    /// <summary>Null for a resource.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary>When it was cancelled, withdrawn, or kept for the hub's staff; null while it is there.</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    /// <summary>What it shows at a moment: an event still to come shows nothing yet.</summary>
    public ProofStanding StandingAt(DateTimeOffset now) =>
        GoneAt is not null ? ProofStanding.Gone : StartsAt > now ? ProofStanding.NotYetHeld : ProofStanding.Confirmed;

    public void Announce(int version, string title, Audience audience, DateTimeOffset? startsAt = null)
    {
        if (version > Version)
            (Version, Title, Audience, StartsAt, GoneAt) = (version, title, audience, startsAt, null);
    }

    /// <summary>Notes that it is published no longer. Its title goes: what only the staff may read now is not told on from here.</summary>
    public void TakeAway(int version, DateTimeOffset at)
    {
        if (version > Version)
            (Version, Title, GoneAt) = (version, string.Empty, at);
    }
}
