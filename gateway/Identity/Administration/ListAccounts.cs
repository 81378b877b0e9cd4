using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class ListAccounts
{
    public static RouteGroupBuilder MapListAccounts(this RouteGroupBuilder group)
    {
        group.MapGet("", ListAsync).WithName("ListAccounts").WithSummary("Lists accounts, oldest first, or those with the words of q in address, name, organisation or hub; staff see the partners of their hub.");
        group.MapGet("{id:guid}", GetAsync).WithName("GetAccount").WithSummary("Reads one account.");
        return group;
    }

    private static async Task<Results<Ok<Page<AccountResponse>>, ProblemHttpResult>> ListAsync(
        [AsParameters] PageRequest page, string? q, CurrentUser user, IdentityDb db, HttpContext context, CancellationToken cancellation)
    {
        if ((page.TryRead<Guid?>(out var after) ?? new Check().Words(q).Error) is { } invalid)
            return invalid.ToProblem();
        var rows = await db.Users.AsNoTracking().Where(Reach.Accounts(user))
            .Where(account => after == null || account.Id > after)
            .With(q, Reach.HubOf(user))
            .OrderBy(account => account.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellation);
        return TypedResults.Ok(Page.Of([.. rows.Select(account => AccountResponse.Of(account, user))], page.Size, account => account.Id, context));
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> GetAsync(
        Guid id, CurrentUser user, IdentityDb db, HttpContext context, CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().Where(Reach.Accounts(user)).SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
            return new AccountNotFound().ToProblem();
        context.Response.Headers.ETag = ETag.Of(account.VersionOf(account.Seen(user)));
        return TypedResults.Ok(AccountResponse.Of(account, user));
    }
}
