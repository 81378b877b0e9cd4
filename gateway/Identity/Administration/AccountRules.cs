using SkillsHub.Domain;
using SkillsHub.Identity.Accounts;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

/// <summary>What holds for an account, new or corrected.</summary>
internal static class AccountRules
{
    public static Check Terms(this Check check, string name, string[] roles, string? organisation, string? hub) => check
        .Text(name, "name", Account.MaxNameLength)
        .OptionalSlug(organisation, "organisation")
        .OptionalSlug(hub, "hub")
        .That(roles.Length > 0 && roles.All(role => role is Roles.Staff or Roles.Partner or Roles.Operator), "roles", "role", "roles lists staff, partner or operator.")
        .That(roles.Distinct(StringComparer.Ordinal).Count() == roles.Length, "roles", "duplicate", "roles names each role once.")
        .That(!roles.Contains(Roles.Partner, StringComparer.Ordinal) || organisation is not null, "organisation", "required", "A partner has an organisation.")
        .That(roles is [Roles.Operator] || hub is not null, "hub", "required", "Staff and partners have a hub.");

    /// <summary>The refusal of roles or of a hub that are not the caller's to give.</summary>
    public static Error? Refusal(this CurrentUser user, string[] roles, string? hub) =>
        user.IsOperator || (roles is [Roles.Partner] && hub == user.Hub) ? null : new OutOfReach();
}
