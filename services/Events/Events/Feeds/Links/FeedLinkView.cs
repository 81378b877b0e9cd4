using SkillsHub.Web;

namespace SkillsHub.Events.Feeds.Links;

/// <summary>A link as those see it who may use or revoke it; never its address.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Organisation">Slug of the partner whose journal it shows.</param>
/// <param name="Name">Whom it serves.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RenewedBy">Who gave it another address last.</param>
/// <param name="RenewedAt">When it got another address last.</param>
/// <param name="RevokedBy">Who revoked it.</param>
/// <param name="RevokedAt">Since when it leads nowhere.</param>
/// <param name="Version">Its entity tag, for If-Match.</param>
internal sealed record FeedLinkView(
    Guid Id, string Organisation, string Name, string CreatedBy, DateTimeOffset CreatedAt, string? RenewedBy, DateTimeOffset? RenewedAt, string? RevokedBy, DateTimeOffset? RevokedAt, string Version)
{
    public static FeedLinkView Of(FeedLink link) => new(
        link.Id, link.Organisation, link.Name, link.CreatedBy, link.CreatedAt, link.RenewedBy, link.RenewedAt, link.RevokedBy, link.RevokedAt, ETag.Of(link.RowVersion));
}

/// <summary>A link just made, with its addresses, which are shown this once.</summary>
/// <param name="Link">The link.</param>
/// <param name="AtomPath">Path of the Atom feed on the public door.</param>
/// <param name="JsonPath">Path of the JSON Feed on the public door.</param>
internal sealed record FeedLinkWithAddress(FeedLinkView Link, string AtomPath, string JsonPath)
{
    public static FeedLinkWithAddress Of(FeedLink link, string token) => new(FeedLinkView.Of(link), $"{ReadFeed.AtomPath}?key={token}", $"{ReadFeed.JsonPath}?key={token}");
}

internal static class FeedLinkAccess
{
    /// <summary>The hub's staff has those of all its partners, a partner its own.</summary>
    public static IQueryable<FeedLink> VisibleTo(this IQueryable<FeedLink> links, CurrentUser user)
    {
        var (hub, organisation) = (user.Hub, user.Organisation);
        var ofHub = links.Where(link => link.Hub == hub);
        return user.IsStaff ? ofHub : ofHub.Where(link => link.Organisation == organisation);
    }
}
