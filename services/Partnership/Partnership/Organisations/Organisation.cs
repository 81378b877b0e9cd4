using SkillsHub.Domain;
using SkillsHub.Partnership.Organisations.Contacts;

namespace SkillsHub.Partnership.Organisations;

/// <summary>An organisation that a hub deals with; its slug names it in tokens and events, and never changes.</summary>
internal sealed class Organisation : Aggregate
{
    private Organisation(Guid id, string hub)
        : base(id, hub)
    {
    }

    public string Slug { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    /// <summary>Where it is told by mail what concerns it; null where it asked for none.</summary>
    public string? NoticeEmail { get; private set; }

    /// <summary>In which language.</summary>
    public string? NoticeLanguage { get; private set; }

    public NoticeContact NoticeContact => new(NoticeEmail, NoticeLanguage);

    public static Organisation Register(Guid id, string hub, string slug, string name) => new(id, hub) { Slug = slug, Name = name };

    public void TellBy(NoticeContact contact) => (NoticeEmail, NoticeLanguage) = (contact.Email, contact.Language);
}
