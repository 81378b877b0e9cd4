using System.Security.Claims;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions;

/// <summary>The part of the portal that a person works in.</summary>
internal static class Space
{
    public static string HomeOf(ClaimsPrincipal user) => new CurrentUser(user) switch
    {
        // What their pages ask for: the first administrator works for no hub yet.
        { IsStaff: true, Hub: not null } => "/staff",
        { IsPartner: true, Hub: not null } => "/partner",
        { IsOperator: true } => "/operations",
        _ => "/",
    };
}
