using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Operations;

/// <summary>What an account is, as its forms name it: a new one in one hub, a known one in a row for each.</summary>
public static class AccountFields
{
    public const string Prefix = "account";

    public static FormRows Rows { get; } = new("memberships", "roles", "hub", "organisation");

    public static string[] Roles(string? sent) => sent?.Split(',') ?? [];

    public static IReadOnlyDictionary<string, string?> RowOf(Membership membership) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["roles"] = string.Join(',', membership.Roles),
        ["hub"] = membership.Hub,
        ["organisation"] = membership.Organisation,
    };

    public static object Said(IReadOnlyDictionary<string, string?> row) => new { roles = Roles(row["roles"]), organisation = row["organisation"], hub = row["hub"] };
}
