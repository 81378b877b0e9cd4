using System.Linq.Expressions;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

/// <summary>Operators reach everything but the processes of the system itself, whose secrets the deployment sets; staff reach the partners of their own hub. What is out of reach is not there.</summary>
internal static class Reach
{
    public static Expression<Func<Account, bool>> Accounts(CurrentUser user)
    {
        if (user.IsOperator)
            return _ => true;
        var hub = user.RequiredHub;
        return account => account.Memberships.Any(membership => membership.Hub == hub && membership.Roles.Length == 1 && membership.Roles.Contains(Roles.Partner));
    }

    /// <summary>The hub whose memberships staff see and change; of operators null, for all.</summary>
    public static string? HubOf(CurrentUser user) => user.IsOperator ? null : user.RequiredHub;

    /// <summary>Of an account what the caller sees. Another hub's memberships are not there, and do not count.</summary>
    public static IReadOnlyList<Membership> Seen(this Account account, CurrentUser user) =>
        [.. account.Memberships.Where(membership => Sees(user, membership)).OrderBy(membership => membership.Hub, StringComparer.Ordinal)];

    public static bool Sees(CurrentUser user, Membership membership) => HubOf(user) is not { } hub || membership.Hub == hub;

    /// <summary>Whether the account is somebody elsewhere: who had its password, or its name, would have it there too.</summary>
    public static bool IsShared(this Account account, CurrentUser user) => account.Memberships.Exists(membership => !Sees(user, membership));

    public static Expression<Func<Client, bool>> Machines(CurrentUser user)
    {
        if (user.IsOperator)
            return client => client.Roles.Length > 0 && !client.Roles.Contains(Roles.Service);
        var hub = user.RequiredHub;
        return client => client.Roles.Length > 0 && client.Hub == hub;
    }
}
