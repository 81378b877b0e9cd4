using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;

namespace SkillsHub.Identity.Accounts;

/// <summary>One-time links to set a password. The token holds the account's security stamp, which setting the password changes.</summary>
internal sealed class PasswordLinks(UserManager<Account> users, IdentityDb db, IOptions<IdentitySettings> settings, TimeProvider time)
{
    /// <summary>A link for somebody to pass on; the account keeps until when it works, which the link itself tells nobody.</summary>
    public async Task<Uri> InviteAsync(Account account, CancellationToken cancellation)
    {
        var expiry = time.GetUtcNow() + AccountsExtensions.PasswordLinkLifetime;
        account.PasswordLinkExpiresAt = expiry;
        // Past the account's own saving: asked for twice at once, a link is made twice, and neither is a conflict.
        await db.Users.Where(one => one.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.PasswordLinkExpiresAt, expiry), cancellation);
        return await CreateAsync(account);
    }

    public async Task<Uri> CreateAsync(Account account)
    {
        var token = await users.GeneratePasswordResetTokenAsync(account);
        var query = QueryString.Create("account", account.Id.ToString()).Add("token", token);
        return new Uri(settings.Value.Issuer, "password" + query);
    }

    public async Task<IdentityResult> UseAsync(string accountId, string token, string password)
    {
        var account = Guid.TryParse(accountId, out _) ? await users.FindByIdAsync(accountId) : null;
        if (account is not { RevokedAt: null })
            return IdentityResult.Failed(users.ErrorDescriber.InvalidToken());
        var result = await users.ResetPasswordAsync(account, token, password);
        if (result.Succeeded)
            account.PasswordLinkExpiresAt = null;
        // Whoever proves to be the owner is not kept out by somebody else's guesses.
        return result.Succeeded ? await users.SetLockoutEndDateAsync(account, null) : result;
    }
}
