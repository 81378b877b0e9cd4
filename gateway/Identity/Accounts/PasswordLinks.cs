using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Accounts;

/// <summary>
/// One-time links to set a password. The token holds the account's security stamp, which setting the password changes, and belongs to
/// the latest link: whoever was given an earlier one by mistake is out once a new one is made. It is for the hubs and the rights that the
/// account had when it was made, so that a link for one hub opens no other, whatever comes between.
/// </summary>
internal sealed class PasswordLinks(UserManager<Account> users, IdentityDb db, IOptions<IdentitySettings> settings, TimeProvider time)
{
    /// <summary>A link for somebody to pass on; the account keeps until when it works, which the link itself tells nobody.</summary>
    public async Task<Uri> InviteAsync(Account account, CancellationToken cancellation)
    {
        await StoreAsync(account, Stored(time.GetUtcNow() + AccountsExtensions.PasswordLinkLifetime), cancellation);
        var token = await users.GenerateUserTokenAsync(account, TokenOptions.DefaultProvider, Purpose(account));
        var query = QueryString.Create("account", account.Id.ToString()).Add("token", token);
        return new Uri(settings.Value.Issuer, "password" + query);
    }

    /// <summary>Forgets whatever link is on its way. A new password voids it by itself; this makes the account say so.</summary>
    public Task ForgetAsync(Account account, CancellationToken cancellation) => StoreAsync(account, expiry: null, cancellation);

    /// <summary>Sets the password. Saved with it, passkeys and other providers' logins are forgotten: whoever was in by them is out as well.</summary>
    public async Task<IdentityResult> UseAsync(string accountId, string token, string password, CancellationToken cancellation)
    {
        if (await FindAsync(accountId, token) is not { } account)
            return IdentityResult.Failed(users.ErrorDescriber.InvalidToken());
        await db.ForgetKeysAsync(account, cancellation);
        var result = await users.ResetPasswordAsync(account, await users.GeneratePasswordResetTokenAsync(account), password);
        if (!result.Succeeded)
            return result;
        await ForgetAsync(account, cancellation);
        // Whoever proves to be the owner is not kept out by somebody else's guesses.
        return await users.SetLockoutEndDateAsync(account, null);
    }

    /// <summary>Whose password the link sets; nobody's when it has expired, was used, or is not the latest.</summary>
    public async Task<Account?> FindAsync(string accountId, string token)
    {
        var account = Guid.TryParse(accountId, out _) ? await users.FindByIdAsync(accountId) : null;
        return account is { IsOpen: true, PasswordLinkExpiresAt: not null } && await users.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, Purpose(account), token)
            ? account
            : null;
    }

    /// <summary>The hubs and the rights that a link of now is for: none opens anything once they are others. A partner's organisation may be corrected without a new link.</summary>
    public static string Opened(Account account) =>
        string.Join(';', account.Memberships.Select(one => string.Join(' ', one.Roles.Except([Roles.Partner], StringComparer.Ordinal).Order(StringComparer.Ordinal).Prepend(one.Hub))).Order(StringComparer.Ordinal));

    // Past the account's own saving: asked for twice at once, a link is made twice, the latest holds, and neither is a conflict.
    private async Task StoreAsync(Account account, DateTimeOffset? expiry, CancellationToken cancellation)
    {
        account.PasswordLinkExpiresAt = expiry;
        await db.Users.Where(one => one.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.PasswordLinkExpiresAt, expiry), cancellation);
    }

    // The database keeps microseconds.
    private static DateTimeOffset Stored(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));

    private static string Purpose(Account account) => $"password-link {account.PasswordLinkExpiresAt?.UtcTicks} {Opened(account)}";
}
