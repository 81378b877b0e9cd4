using SkillsHub.Domain;
using SkillsHub.Identity.Accounts;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

/// <summary>What holds for a membership, new or corrected.</summary>
internal static class AccountRules
{
    // A person may serve every hub of the country.
    private const int MostMemberships = 300;

    /// <param name="check">Collects.</param>
    /// <param name="rights">What is to hold.</param>
    /// <param name="at">Path of it in the request, with a dot at its end; empty where it is the request itself.</param>
    public static Check Terms(this Check check, Rights rights, string at = "") => check
        .OptionalSlug(rights.Organisation, at + "organisation")
        .OptionalSlug(rights.Hub, at + "hub")
        .That(rights.Roles.Length > 0 && rights.Roles.All(role => role is Roles.Staff or Roles.Partner or Roles.Operator), at + "roles", "role", "roles lists staff, partner or operator.")
        .That(rights.Roles.Distinct(StringComparer.Ordinal).Count() == rights.Roles.Length, at + "roles", "duplicate", "roles names each role once.")
        .That(!rights.Roles.Contains(Roles.Partner, StringComparer.Ordinal) || rights.Organisation is not null, at + "organisation", "required", "A partner has an organisation.")
        .That(rights.Roles is [Roles.Operator] || rights.Hub is not null, at + "hub", "required", "Staff and partners have a hub.");

    public static Check Terms(this Check check, IReadOnlyList<Rights> memberships)
    {
        check.That(memberships.Count is > 0 and <= MostMemberships, "memberships", "required", $"memberships has one to {MostMemberships} items.");
        foreach (var (index, rights) in memberships.Take(MostMemberships).Index())
        {
            check.Terms(rights, $"memberships[{index}].")
                .That(memberships.Take(index).All(other => other.Hub != rights.Hub), $"memberships[{index}].hub", "duplicate", "An account is one thing in each hub.");
        }

        return check;
    }

    /// <summary>The refusal of roles or of a hub that are not the caller's to give.</summary>
    public static Error? Refusal(this CurrentUser user, params IEnumerable<Rights> given) =>
        user.IsOperator || given.All(rights => rights.Roles is [Roles.Partner] && rights.Hub == user.Hub) ? null : new OutOfReach();
}
