using System.ComponentModel.DataAnnotations;
using System.Net.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Data;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

internal static class CreateAccount
{
    public static RouteGroupBuilder MapCreateAccount(this RouteGroupBuilder group)
    {
        group.MapPost("", HandleAsync).WithName("CreateAccount").WithSummary("Creates an account and returns the one-time link to set its password; one that is there already, known to other hubs only, becomes known to this one as a partner, and no link is made.");
        return group;
    }

    private static async Task<Results<Created<AccountWithLink>, ProblemHttpResult>> HandleAsync(
        CreateAccountRequest request, CurrentUser user, UserManager<Account> users, IdentityDb db, PasswordLinks links, TimeProvider time, ActLog acts, HttpContext context, CancellationToken cancellation)
    {
        var rights = new Rights(request.Roles, request.Organisation, request.Hub ?? user.Hub);
        if (Refusal(request, rights, user) is { } error)
            return error.ToProblem();
        var account = Account.Create(request.Email.Trim(), request.Name.Trim(), rights, time.GetUtcNow());
        var refusal = await CreateAsync(users, account);
        if (refusal is EmailTaken && await JoinAsync(users, db, request.Email.Trim(), rights) is { } joined)
        {
            // A link that was made for one hub opens no other; this makes the account say so.
            await links.ForgetAsync(joined, cancellation);
            return Created("JoinAccount", new AccountWithLink(AccountResponse.Of(joined, user), PasswordLink: null, PasswordLinkExpiresAt: null));
        }

        return refusal is null
            ? Created(nameof(CreateAccount), await AccountWithLink.CreateAsync(account, user, links, cancellation))
            : refusal.ToProblem();

        Created<AccountWithLink> Created(string act, AccountWithLink made)
        {
            acts.Done(act, made.Account.Id.ToString(), rights);
            return TypedResults.Created($"{context.Request.PathBase}/api/accounts/{made.Account.Id}", made);
        }
    }

    private static Error? Refusal(CreateAccountRequest request, Rights rights, CurrentUser user)
    {
        var check = new Check()
            .Text(request.Email, "email", Account.MaxEmailLength)
            .That(IsAddress(request.Email), "email", "email", "email is an e-mail address.")
            .Text(request.Name, "name", Account.MaxNameLength)
            .Terms(rights);
        return check.Error ?? user.Refusal(rights);
    }

    // What we can write to, and what ASP.NET Core Identity takes: each refuses something that the other lets through.
    private static bool IsAddress(string? email) =>
        MailAddress.TryCreate(email, out var address) && address.Address == email?.Trim() && new EmailAddressAttribute().IsValid(address.Address);

    private static async Task<Error?> CreateAsync(UserManager<Account> users, Account account)
    {
        try
        {
            var result = await users.CreateAsync(account);
            if (result.Succeeded)
                return null;
            return result.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail))
                ? new EmailTaken()
                : new Invalid([.. result.Errors.Select(error => new FieldError("email", "refused", error.Description))]);
        }
        catch (DbUpdateException error) when (error.IsUniqueViolation(IdentityDb.UniqueEmailIndex))
        {
            return new EmailTaken();
        }
    }

    /// <summary>The account of that address, known to one more hub as a partner; null where it is known there already, is revoked, or is to be more.</summary>
    private static async Task<Account?> JoinAsync(UserManager<Account> users, IdentityDb db, string email, Rights rights)
    {
        // Who holds the password was never asked here: staff and operators are made by whoever looks at the account.
        if (rights.Roles is not [Roles.Partner])
            return null;
        try
        {
            // The account may be saved at the same moment, when its owner mistypes the password for one: it is read once more then.
            for (var attempt = 0; attempt < 2; attempt++)
            {
                // What could not be created, or joined, must not be saved with it.
                db.ChangeTracker.Clear();
                if (await users.FindByEmailAsync(email) is not { RevokedAt: null } account || account.Memberships.Exists(membership => membership.Hub == rights.Hub))
                    return null;
                account.Give(rights);
                if ((await users.UpdateAsync(account)).Succeeded)
                    return account;
            }
        }
        catch (DbUpdateException error) when (error.IsUniqueViolation(Membership.UniqueHubIndex))
        {
            return null;
        }

        throw PreconditionException.Failed();
    }
}

/// <summary>A new account, or one more membership of whoever has that address; the name is then the one that is there.</summary>
/// <param name="Email">Address to sign in with; unique.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Roles">One or more of staff, partner, operator.</param>
/// <param name="Organisation">Slug of the partner's organisation; required for partners.</param>
/// <param name="Hub">Slug of the hub; the caller's own when left out.</param>
internal sealed record CreateAccountRequest(string Email, string Name, string[] Roles, string? Organisation = null, string? Hub = null);
