using System.Text.RegularExpressions;
using SkillsHub.Identity.Accounts;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static partial class Slugs
{
    /// <summary>A slug that may be absent: lower-case ASCII words joined by dashes.</summary>
    public static Check OptionalSlug(this Check check, string? value, string field) => check
        .OptionalText(value, field, Account.MaxSlugLength)
        .That(value is null || Pattern().IsMatch(value), field, "slug", $"{field} is a slug: lower-case letters, digits and single dashes.");

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
