using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SkillsHub.Identity.Accounts;

/// <summary>Keeps revoked accounts out, by whichever way they come in.</summary>
internal sealed class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor contextAccessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(users, contextAccessor, claims, options, logger, schemes, confirmation)
{
    // An unknown address must cost as much time as a wrong password, or the answer's delay would list our accounts.
    private static readonly string DecoyHash = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    public override async Task<bool> CanSignInAsync(Account user) => user.RevokedAt is null && await base.CanSignInAsync(user);

    public async Task<SignInResult> PasswordAsync(string email, string password)
    {
        if (await UserManager.FindByEmailAsync(email) is { PasswordHash: not null } account)
            return await PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        UserManager.PasswordHasher.VerifyHashedPassword(new Account(), DecoyHash, password);
        return SignInResult.Failed;
    }
}
