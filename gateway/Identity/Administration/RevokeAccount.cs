using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class RevokeAccount
{
    public static RouteGroupBuilder MapRevokeAccount(this RouteGroupBuilder group)
    {
        group.MapDelete("{id:guid}", HandleAsync).WithName("RevokeAccount")
            .WithSummary("Revokes an account; staff take away what it is in their hub. Its sessions and refresh tokens end at once, access tokens within ten minutes.");
        return group;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id, CurrentUser user, IdentityDb db, PasswordLinks links, IOpenIddictTokenManager tokens, TimeProvider time, ActLog acts, CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().Where(Reach.Accounts(user)).SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
            return new AccountNotFound().ToProblem();
        if (account.Id.ToString() == user.Subject)
            return new OwnAccount().ToProblem();
        // Past the account's own saving: a sign-in that fails at this moment, or a correction, must not stand against it.
        if (Reach.HubOf(user) is { } hub)
            await TakeAwayAsync(id, hub, db, cancellation);
        else
            await CloseAsync(id, db, time, cancellation);
        // It is void by either; this makes the account say so.
        await links.ForgetAsync(account, cancellation);
        acts.Changed(nameof(RevokeAccount), account.Id.ToString(), account.Seen(user).Select(membership => membership.Rights), []);
        await tokens.RevokeBySubjectAsync(account.Id.ToString(), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task TakeAwayAsync(Guid id, string hub, IdentityDb db, CancellationToken cancellation)
    {
        await db.Users.Where(one => one.Id == id).SelectMany(one => one.Memberships).Where(membership => membership.Hub == hub).ExecuteDeleteAsync(cancellation);
        var stamp = Guid.NewGuid().ToString();
        await db.Users.Where(one => one.Id == id && !one.Memberships.Any()).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.SecurityStamp, stamp).SetProperty(one => one.ConcurrencyStamp, stamp), cancellation);
    }

    // A new stamp ends the sessions.
    private static async Task CloseAsync(Guid id, IdentityDb db, TimeProvider time, CancellationToken cancellation)
    {
        var (now, stamp) = (time.GetUtcNow(), Guid.NewGuid().ToString());
        await db.Users.Where(one => one.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.RevokedAt, one => one.RevokedAt ?? now).SetProperty(one => one.SecurityStamp, stamp).SetProperty(one => one.ConcurrencyStamp, stamp),
            cancellation);
    }
}
