using Microsoft.EntityFrameworkCore;
using SkillsHub.Identity.Data;

namespace SkillsHub.Identity.Accounts;

internal static class WaysIn
{
    /// <summary>Forgets the account's passkeys and its logins by other providers, once it is saved: whoever added them is out with the password.</summary>
    public static async Task ForgetKeysAsync(this IdentityDb db, Account account, CancellationToken cancellation)
    {
        db.RemoveRange(await db.UserPasskeys.Where(passkey => passkey.UserId == account.Id).ToListAsync(cancellation));
        db.RemoveRange(await db.UserLogins.Where(login => login.UserId == account.Id).ToListAsync(cancellation));
    }
}
