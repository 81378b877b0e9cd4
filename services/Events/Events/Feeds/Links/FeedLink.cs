using SkillsHub.Domain;

namespace SkillsHub.Events.Feeds.Links;

/// <summary>A secret address under which a partner's feed reader reads its journal.</summary>
internal sealed class FeedLink : SecretLink
{
    private FeedLink(Guid id, string hub)
        : base(id, hub)
    {
    }

    protected override Error IsRevoked => new FeedLinkRevoked(Name);

    public static FeedLink Create(Guid id, string hub, string organisation, string name, string tokenHash, string by, DateTimeOffset now)
    {
        var link = new FeedLink(id, hub);
        link.Begin(organisation, name, tokenHash, by, now);
        return link;
    }
}
