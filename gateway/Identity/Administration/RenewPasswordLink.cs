using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Identity.Accounts;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class RenewPasswordLink
{
    public static RouteGroupBuilder MapRenewPasswordLink(this RouteGroupBuilder group)
    {
        group.MapPost("{id:guid}/password-link", HandleAsync).WithName("RenewPasswordLink")
            .WithSummary("Makes a one-time link to set a password, for an owner who has lost the password or the link.");
        return group;
    }

    private static async Task<Results<Ok<AccountWithLink>, ProblemHttpResult>> HandleAsync(
        Guid id, CurrentUser user, UserManager<Account> users, PasswordLinks links, ActLog acts, CancellationToken cancellation)
    {
        if (await users.Users.Where(Reach.Accounts(user)).SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
            return new AccountNotFound().ToProblem();
        if (account.RevokedAt is not null)
            return new AccountRevoked().ToProblem();
        if (account.IsShared(user))
            return new AccountShared().ToProblem();
        acts.Done(nameof(RenewPasswordLink), account.Id.ToString());
        return TypedResults.Ok(await AccountWithLink.CreateAsync(account, user, links, cancellation));
    }
}
