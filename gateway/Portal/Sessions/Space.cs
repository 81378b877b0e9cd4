using System.Security.Claims;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions;

/// <summary>The part of the portal that a person works in.</summary>
internal static class Space
{
    public static string HomeOf(ClaimsPrincipal user) =>
        user.IsInRole(Roles.Staff) ? "/staff"
        : user.IsInRole(Roles.Partner) ? "/partner"
        : user.IsInRole(Roles.Operator) ? "/operations"
        : "/";
}
