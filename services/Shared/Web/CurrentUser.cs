using System.Security.Claims;

namespace SkillsHub.Web;

/// <summary>Who calls, as the access token says it.</summary>
/// <param name="principal">The authenticated principal, or an anonymous one.</param>
public sealed class CurrentUser(ClaimsPrincipal principal)
{
    /// <summary>The subject, or null for an anonymous caller.</summary>
    public string? Subject => principal.FindFirstValue("sub");

    /// <summary>Name to show beside what the caller did.</summary>
    public string Name => principal.FindFirstValue("name") ?? Subject ?? "anonymous";

    /// <summary>Slug of the hub whose staff or partner the caller is.</summary>
    public string? Hub => principal.FindFirstValue("hub");

    /// <summary>Slug of the partner organisation for which the caller acts.</summary>
    public string? Organisation => principal.FindFirstValue("organisation");

    /// <summary>Whether the caller works for the hub.</summary>
    public bool IsStaff => principal.IsInRole(Roles.Staff);

    /// <summary>Whether the caller acts for a partner.</summary>
    public bool IsPartner => principal.IsInRole(Roles.Partner) && Organisation is not null;

    /// <summary>Whether the caller keeps the system up.</summary>
    public bool IsOperator => principal.IsInRole(Roles.Operator);

    /// <summary>Whether the caller is staff of that very hub.</summary>
    /// <param name="hub">Slug of the hub.</param>
    /// <returns>True for the hub's own staff only.</returns>
    public bool IsStaffOf(string hub) => IsStaff && string.Equals(Hub, hub, StringComparison.Ordinal);

    /// <summary>The hub of a caller whom a policy has already let in.</summary>
    /// <exception cref="InvalidOperationException">The policy let in a token without hub: a configuration fault.</exception>
    public string RequiredHub => Hub ?? throw new InvalidOperationException("The policy admitted a token without hub claim.");
}
