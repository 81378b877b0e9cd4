using SkillsHub.Domain;
using SkillsHub.Partnership.Organisations.Contacts;

namespace SkillsHub.Partnership.Hubs;

/// <summary>A skills hub. Its slug stands in every token, aggregate and event, and never changes.</summary>
internal sealed class Hub : Aggregate
{
    private Hub(Guid id, string hub)
        : base(id, hub)
    {
    }

    public string Name { get; private set; } = string.Empty;

    public string Town { get; private set; } = string.Empty;

    /// <summary>IANA name.</summary>
    public string TimeZone { get; private set; } = string.Empty;

    public string? Address { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    /// <summary>Where its staff is told by mail what its partners are told; null where it asked for none.</summary>
    public string? NoticeEmail { get; private set; }

    /// <summary>In which language.</summary>
    public string? NoticeLanguage { get; private set; }

    public NoticeContact NoticeContact => new(NoticeEmail, NoticeLanguage);

    /// <summary>What it is called as the sender of a mail.</summary>
    /// <param name="language">That of the mail.</param>
    public string NameIn(string? language) => language is null or NoticeContact.French ? Name : $"Skills hub, {Town}";

    public static Hub Register(Guid id, string slug, string name, string town, string timeZone, HubContact? contact = null)
    {
        var hub = new Hub(id, slug) { Name = name, Town = town, TimeZone = timeZone };
        hub.MoveTo(contact ?? new());
        return hub;
    }

    /// <summary>Where the public finds it from now on.</summary>
    public void MoveTo(HubContact contact) => (Address, Phone, Email) = (contact.Address, contact.Phone, contact.Email);

    public void TellBy(NoticeContact contact) => (NoticeEmail, NoticeLanguage) = (contact.Email, contact.Language);

    /// <summary>The date on the hub's calendar.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).DateTime);

    /// <summary>The moment at which a date begins on the hub's calendar.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById(TimeZone).GetUtcOffset(midnight)).ToUniversalTime();
    }
}
