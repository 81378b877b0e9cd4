using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Start;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class RevokeAccount
{
    public static RouteGroupBuilder MapRevokeAccount(this RouteGroupBuilder group)
    {
        group.MapDelete("{id:guid}", HandleAsync).WithName("RevokeAccount")
            .WithSummary("Revokes an account: its sessions and refresh tokens end at once, access tokens within ten minutes.");
        return group;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id, CurrentUser user, UserManager<Account> users, IOpenIddictTokenManager tokens, TimeProvider time, CancellationToken cancellation)
    {
        if (await users.Users.Where(Reach.Accounts(user)).SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
            return new AccountNotFound().ToProblem();
        if (account.Id.ToString() == user.Subject)
            return new OwnAccount().ToProblem();
        account.RevokedAt ??= time.GetUtcNow();
        // A new stamp ends the sessions; it also saves the account.
        (await users.UpdateSecurityStampAsync(account)).ThrowIfFailed("The account cannot be revoked");
        await tokens.RevokeBySubjectAsync(account.Id.ToString(), cancellation);
        return TypedResults.NoContent();
    }
}
