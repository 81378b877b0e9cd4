using SkillsHub.Identity.Accounts;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

/// <summary>An account as administrators see it: staff see what it is in their own hub.</summary>
internal sealed record AccountResponse(
    Guid Id,
    string Email,
    string Name,
    MembershipResponse[] Memberships,
    bool HasPassword,
    DateTimeOffset CreatedAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? PasswordLinkExpiresAt)
{
    public static AccountResponse Of(Account account, CurrentUser user) => new(
        account.Id,
        account.Email ?? "",
        account.Name,
        [.. account.Seen(user).Select(MembershipResponse.Of)],
        account.PasswordHash is not null,
        account.CreatedAt,
        account.RevokedAt,
        account.PasswordLinkExpiresAt);
}

/// <summary>What an account is in a hub; in none, where it is an operator's only.</summary>
internal sealed record MembershipResponse(string[] Roles, string? Organisation, string? Hub)
{
    public static MembershipResponse Of(Membership membership) => new(membership.Roles, membership.Organisation, membership.Hub);
}

/// <summary>
/// An account and the one-time link by which its owner sets the password, shown this once; without a link where the account was there
/// already, and its owner signs in as before.
/// </summary>
internal sealed record AccountWithLink(AccountResponse Account, Uri? PasswordLink, DateTimeOffset? PasswordLinkExpiresAt)
{
    public static async Task<AccountWithLink> CreateAsync(Account account, CurrentUser user, PasswordLinks links, CancellationToken cancellation)
    {
        var link = await links.InviteAsync(account, cancellation);
        return new AccountWithLink(AccountResponse.Of(account, user), link, account.PasswordLinkExpiresAt);
    }
}
