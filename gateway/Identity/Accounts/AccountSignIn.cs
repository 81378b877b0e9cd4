using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace SkillsHub.Identity.Accounts;

/// <summary>Keeps revoked accounts, and those that are nothing anywhere, out, by whichever way they come in.</summary>
internal sealed partial class AccountSignIn(
    UserManager<Account> users,
    IHttpContextAccessor contextAccessor,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(users, contextAccessor, claims, options, logger, schemes, confirmation)
{
    // Whoever cannot get in by any password must cost as much time as a wrong one, or the answer's delay would list our accounts.
    private static readonly string DecoyHash = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    public override async Task<bool> CanSignInAsync(Account user) => user.IsOpen && await base.CanSignInAsync(user);

    public async Task<SignInResult> PasskeyAsync(string credential)
    {
        try
        {
            return await PasskeySignInAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // No challenge was asked for, or it is used up: for the caller just a passkey that does not fit.
            return SignInResult.Failed;
        }
    }

    /// <summary>The new passkey, if the answer fits the challenge that this very account was given.</summary>
    public async Task<UserPasskeyInfo?> NewPasskeyAsync(Account account, string credential)
    {
        try
        {
            var attestation = await PerformPasskeyAttestationAsync(credential);
            if (attestation.Succeeded && attestation.UserEntity.Id == account.Id.ToString())
                return attestation.Passkey;
            LogPasskeyRefused(Logger, attestation.Failure);
        }
        catch (InvalidOperationException error)
        {
            LogPasskeyRefused(Logger, error);
        }

        return null;
    }

    public async Task<SignInResult> PasswordAsync(string email, string password)
    {
        if (await UserManager.FindByEmailAsync(email) is { PasswordHash: not null } account
            && await CanSignInAsync(account) && !await UserManager.IsLockedOutAsync(account))
            return await PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        UserManager.PasswordHasher.VerifyHashedPassword(new Account(), DecoyHash, password);
        return SignInResult.Failed;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A new passkey was refused")]
    private static partial void LogPasskeyRefused(ILogger logger, Exception? reason);
}
