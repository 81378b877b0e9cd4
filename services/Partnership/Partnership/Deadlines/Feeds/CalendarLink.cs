using SkillsHub.Domain;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>A secret address under which a partner's calendar program reads its deadlines.</summary>
internal sealed class CalendarLink : SecretLink
{
    private CalendarLink(Guid id, string hub)
        : base(id, hub)
    {
    }

    protected override Error IsRevoked => new CalendarLinkRevoked(Name);

    public static CalendarLink Create(Guid id, string hub, string organisation, string name, string tokenHash, string by, DateTimeOffset now)
    {
        var link = new CalendarLink(id, hub);
        link.Begin(organisation, name, tokenHash, by, now);
        return link;
    }
}
