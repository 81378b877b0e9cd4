using SkillsHub.Domain;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>A secret address under which a partner's calendar program reads its deadlines.</summary>
internal sealed class CalendarLink : Aggregate
{
    private CalendarLink(Guid id, string hub)
        : base(id, hub)
    {
    }

    /// <summary>Slug of the partner.</summary>
    public string Organisation { get; private set; } = string.Empty;

    /// <summary>Whose calendar it is in: one of its kind among the partner's links that work.</summary>
    public string Name { get; private set; } = string.Empty;

    public string TokenHash { get; private set; } = string.Empty;

    public string CreatedBy { get; private set; } = string.Empty;

    public DateTimeOffset CreatedAt { get; private set; }

    public string? RenewedBy { get; private set; }

    public DateTimeOffset? RenewedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public static CalendarLink Create(Guid id, string hub, string organisation, string name, string token, string by, DateTimeOffset now) =>
        new(id, hub) { Organisation = organisation, Name = name, TokenHash = CalendarToken.HashOf(token), CreatedBy = by, CreatedAt = now };

    /// <summary>Gives it another address; the former one leads nowhere from now on.</summary>
    public Error? Renew(string token, string by, DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return new CalendarLinkRevoked(Name);
        (TokenHash, RenewedBy, RenewedAt) = (CalendarToken.HashOf(token), by, now);
        return null;
    }

    public Error? Revoke(string by, DateTimeOffset now)
    {
        if (RevokedAt is not null)
            return new CalendarLinkRevoked(Name);
        (RevokedBy, RevokedAt) = (by, now);
        return null;
    }
}
