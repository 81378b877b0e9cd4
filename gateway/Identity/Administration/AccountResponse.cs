using SkillsHub.Identity.Accounts;

namespace SkillsHub.Identity.Administration;

/// <summary>An account as administrators see it.</summary>
internal sealed record AccountResponse(
    Guid Id,
    string Email,
    string Name,
    string[] Roles,
    string? Organisation,
    string? Hub,
    bool HasPassword,
    DateTimeOffset CreatedAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? PasswordLinkExpiresAt)
{
    public static AccountResponse Of(Account account) => new(
        account.Id,
        account.Email ?? "",
        account.Name,
        account.Roles,
        account.Organisation,
        account.Hub,
        account.PasswordHash is not null,
        account.CreatedAt,
        account.RevokedAt,
        account.PasswordLinkExpiresAt);
}

/// <summary>An account and the one-time link by which its owner sets the password. The link is shown this once.</summary>
internal sealed record AccountWithLink(AccountResponse Account, Uri PasswordLink, DateTimeOffset PasswordLinkExpiresAt)
{
    public static async Task<AccountWithLink> CreateAsync(Account account, PasswordLinks links, CancellationToken cancellation)
    {
        var link = await links.InviteAsync(account, cancellation);
        return new AccountWithLink(AccountResponse.Of(account), link, account.PasswordLinkExpiresAt.GetValueOrDefault());
    }
}
