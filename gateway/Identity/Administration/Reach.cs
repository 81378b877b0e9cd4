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
        return account => account.Hub == hub && account.Roles.Length == 1 && account.Roles.Contains(Roles.Partner);
    }

    public static Expression<Func<Client, bool>> Machines(CurrentUser user)
    {
        if (user.IsOperator)
            return client => client.Roles.Length > 0 && !client.Roles.Contains(Roles.Service);
        var hub = user.RequiredHub;
        return client => client.Roles.Length > 0 && client.Hub == hub;
    }
}
