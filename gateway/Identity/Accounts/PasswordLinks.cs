using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SkillsHub.Identity.Connect;

namespace SkillsHub.Identity.Accounts;

/// <summary>One-time links to set a password. The token holds the account's security stamp, which setting the password changes.</summary>
internal sealed class PasswordLinks(UserManager<Account> users, IOptions<IdentitySettings> settings)
{
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
        // Whoever proves to be the owner is not kept out by somebody else's guesses.
        return result.Succeeded ? await users.SetLockoutEndDateAsync(account, null) : result;
    }
}
