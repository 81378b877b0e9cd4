using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using SkillsHub.Domain;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class CorrectAccount
{
    public static RouteGroupBuilder MapCorrectAccount(this RouteGroupBuilder group)
    {
        group.MapPut("{id:guid}", HandleAsync).WithName("CorrectAccount")
            .WithSummary("Corrects what an account is, all but its address; staff, what it is in their hub: its refresh tokens end, so that the next sign-in gives the new rights. A link to set the password stays good only while the hubs, and the roles other than a partner's, are the same: else it is void, and the account keeps none. A partner who becomes staff or an operator loses password and passkeys, and needs a new link.");
        return group;
    }

    private static async Task<Results<Ok<AccountResponse>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, CorrectAccountRequest request, CurrentUser user, UserManager<Account> users, IdentityDb db, PasswordLinks links, IOpenIddictTokenManager tokens, ActLog acts, HttpContext context, CancellationToken cancellation)
    {
        if (Absent(request.Memberships) is { } absent)
            return absent.ToProblem();
        Rights[] given = [.. request.Memberships.Select(one => one.For(user))];
        if ((new Check().Text(request.Name, "name", Account.MaxNameLength).Terms(given).Error ?? user.Refusal(given)) is { } error)
            return error.ToProblem();
        if (await users.Users.Where(Reach.Accounts(user)).SingleOrDefaultAsync(account => account.Id == id, cancellation) is not { } account)
            return new AccountNotFound().ToProblem();
        if (Refusal(account, request, user) is { } refusal)
            return refusal.ToProblem();
        if (!ifMatch.Matches(account.VersionOf(account.Seen(user))))
            throw PreconditionException.Failed();
        Rights[] before = [.. account.Seen(user).Select(membership => membership.Rights)];
        var (wasPartner, opened) = (account.IsPartnerOnly, PasswordLinks.Opened(account));
        account.Correct(request.Name.Trim(), given, membership => Reach.Sees(user, membership));
        var isRaised = wasPartner && !account.IsPartnerOnly;
        if (isRaised)
            await ForgetWaysInAsync(account, db, cancellation);
        // The address stays as it is, so that only another's change can stand against it.
        if (!(await users.UpdateAsync(account)).Succeeded)
            throw PreconditionException.Failed();
        if (PasswordLinks.Opened(account) != opened)
            await links.ForgetAsync(account, cancellation);
        acts.Changed(nameof(CorrectAccount), account.Id.ToString(), before, given);
        await tokens.RevokeBySubjectAsync(account.Id.ToString(), cancellation);
        context.Response.Headers.ETag = ETag.Of(account.VersionOf(account.Seen(user)));
        return TypedResults.Ok(AccountResponse.Of(account, user));
    }

    // The staff of any hub may have set a partner's password, or whoever got the link from them: what they gave opens no more than a partner's.
    private static async Task ForgetWaysInAsync(Account account, IdentityDb db, CancellationToken cancellation)
    {
        await db.ForgetKeysAsync(account, cancellation);
        (account.PasswordHash, account.SecurityStamp) = (null, Guid.NewGuid().ToString());
    }

    // What a list holds may be null whatever the type says.
    private static Invalid? Absent(MembershipRequest?[] memberships)
    {
        var check = new Check();
        foreach (var (index, one) in memberships.Index())
            check.That(one is not null, $"memberships[{index}]", "required", "A membership is an object.");
        return check.Error;
    }

    private static Error? Refusal(Account account, CorrectAccountRequest request, CurrentUser user) => account switch
    {
        _ when account.Id.ToString() == user.Subject => new OwnAccount(),
        { RevokedAt: not null } => new AccountRevoked(),
        _ when account.Name != request.Name.Trim() && account.IsShared(user) => new AccountShared(),
        _ => null,
    };
}

/// <summary>What an account is from now on: what is not listed is taken away. Staff list what it is in their hub.</summary>
/// <param name="Name">Name to show.</param>
/// <param name="Memberships">What it is, each hub once.</param>
internal sealed record CorrectAccountRequest(string Name, MembershipRequest[] Memberships);

/// <summary>What an account is in a hub.</summary>
/// <param name="Roles">One or more of staff, partner, operator.</param>
/// <param name="Organisation">Slug of the partner's organisation; required for partners.</param>
/// <param name="Hub">Slug of the hub; of staff the own one when left out.</param>
internal sealed record MembershipRequest(string[] Roles, string? Organisation = null, string? Hub = null)
{
    // The whole of it is sent: only staff, who have no other hub to give, may leave theirs out.
    public Rights For(CurrentUser user) => new(Roles, Organisation, user.IsOperator ? Hub : Hub ?? user.Hub);
}
