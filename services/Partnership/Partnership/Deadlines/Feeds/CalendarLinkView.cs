using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Feeds;

/// <summary>A link as those see it who may use or revoke it; never its address.</summary>
internal sealed record CalendarLinkView(
    Guid Id, string Organisation, string Name, string CreatedBy, DateTimeOffset CreatedAt, string? RenewedBy, DateTimeOffset? RenewedAt, string? RevokedBy, DateTimeOffset? RevokedAt, string Version)
{
    public static CalendarLinkView Of(CalendarLink link) => new(
        link.Id, link.Organisation, link.Name, link.CreatedBy, link.CreatedAt, link.RenewedBy, link.RenewedAt, link.RevokedBy, link.RevokedAt, ETag.Of(link.RowVersion));
}

/// <summary>A link just made, with its address, which is shown this once.</summary>
/// <param name="Link">The link.</param>
/// <param name="Path">Path of the calendar on the public door.</param>
internal sealed record CalendarLinkWithAddress(CalendarLinkView Link, string Path)
{
    public static CalendarLinkWithAddress Of(CalendarLink link, string token) => new(CalendarLinkView.Of(link), $"{PartnershipExtensions.Prefix}/calendar?key={token}");
}

internal static class CalendarLinkAccess
{
    /// <summary>The hub's staff has those of all its partners, a partner its own.</summary>
    public static IQueryable<CalendarLink> VisibleTo(this IQueryable<CalendarLink> links, CurrentUser user)
    {
        var ofHub = links.Where(link => link.Hub == user.Hub);
        return user.IsStaff ? ofHub : ofHub.Where(link => link.Organisation == user.Organisation);
    }
}
