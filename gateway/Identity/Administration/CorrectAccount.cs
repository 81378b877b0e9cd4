using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using SkillsHub.Identity.Accounts;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class CorrectAccount
{
    public static RouteGroupBuilder MapCorrectAccount(this RouteGroupBuilder group)
    {
        group.MapPut("{id:guid}", HandleAsync).WithName("CorrectAccount")
            .WithSummary("Corrects what an account is, all but its address: its refresh tokens end, so that the next sign-in gives the new rights; a link to set the password stays good.");
        return group;
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, CorrectAccountRequest request, CurrentUser user, UserManager<Account> users, IOpenIddictTokenManager tokens, ActLog acts, HttpContext context, CancellationToken cancellation)
    {
        // The whole of it is sent: only staff, who have no other hub to give, may leave theirs out.
        var hub = user.IsOperator ? request.Hub : request.Hub ?? user.Hub;
        if ((new Check().Terms(request.Name, request.Roles, request.Organisation, hub).Error ?? user.Refusal(request.Roles, hub)) is { } error)
            return error.ToProblem();
        if (await users.Users.Where(Reach.Accounts(user)).SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
            return new AccountNotFound().ToProblem();
        if (account.Id.ToString() == user.Subject)
            return new OwnAccount().ToProblem();
        if (account.RevokedAt is not null)
            return new AccountRevoked().ToProblem();
        if (!ifMatch.Matches(account.Version))
            throw PreconditionException.Failed();
        account.Correct(request.Name.Trim(), request.Roles, request.Organisation, hub);
        // The address stays as it is, so that only another's change can stand against it.
        if (!(await users.UpdateAsync(account)).Succeeded)
            throw PreconditionException.Failed();
        acts.Done(nameof(CorrectAccount), account.Id.ToString(), [.. account.Roles, account.Organisation]);
        await tokens.RevokeBySubjectAsync(account.Id.ToString(), cancellation);
        context.Response.Headers.ETag = ETag.Of(account.Version);
        return TypedResults.Ok(AccountResponse.Of(account));
    }
}

/// <summary>What an account is from now on.</summary>
/// <param name="Name">Name to show.</param>
/// <param name="Roles">One or more of staff, partner, operator.</param>
/// <param name="Organisation">Slug of the partner's organisation; required for partners.</param>
/// <param name="Hub">Slug of the hub; of staff the own one when left out.</param>
internal sealed record CorrectAccountRequest(string Name, string[] Roles, string? Organisation = null, string? Hub = null);
