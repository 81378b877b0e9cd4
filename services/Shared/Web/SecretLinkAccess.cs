using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>Who sees which secret links.</summary>
public static class SecretLinkAccess
{
    /// <summary>Keeps those that a user may use or revoke: the hub's staff has those of all its partners, a partner its own.</summary>
    /// <typeparam name="TLink">The link.</typeparam>
    /// <param name="links">All of them.</param>
    /// <param name="user">The user.</param>
    /// <returns>The user's.</returns>
    public static IQueryable<TLink> VisibleTo<TLink>(this IQueryable<TLink> links, CurrentUser user)
        where TLink : SecretLink
    {
        var (hub, organisation) = (user.Hub, user.Organisation);
        var ofHub = links.Where(link => link.Hub == hub);
        return user.IsStaff ? ofHub : ofHub.Where(link => link.Organisation == organisation);
    }
}
