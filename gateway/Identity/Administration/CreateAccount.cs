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
        group.MapPost("", HandleAsync).WithName("CreateAccount").WithSummary("Creates an account and returns the one-time link to set its password.");
        return group;
    }

    private static async Task<Results<Created<AccountWithLink>, ProblemHttpResult>> HandleAsync(
        CreateAccountRequest request, CurrentUser user, UserManager<Account> users, PasswordLinks links, TimeProvider time, ActLog acts, HttpContext context, CancellationToken cancellation)
    {
        var hub = request.Hub ?? user.Hub;
        if (Refusal(request, hub, user) is { } error)
            return error.ToProblem();
        var account = Account.Create(request.Email.Trim(), request.Name.Trim(), request.Roles, request.Organisation, hub, time.GetUtcNow());
        if (await CreateAsync(users, account) is { } refusal)
            return refusal.ToProblem();
        acts.Done(nameof(CreateAccount), account.Id.ToString(), [.. account.Roles, account.Organisation]);
        var created = await AccountWithLink.CreateAsync(account, links, cancellation);
        return TypedResults.Created($"{context.Request.PathBase}/api/accounts/{account.Id}", created);
    }

    private static Error? Refusal(CreateAccountRequest request, string? hub, CurrentUser user)
    {
        var check = new Check()
            .Text(request.Email, "email", Account.MaxEmailLength)
            .That(IsAddress(request.Email), "email", "email", "email is an e-mail address.")
            .Terms(request.Name, request.Roles, request.Organisation, hub);
        return check.Error ?? user.Refusal(request.Roles, hub);
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
}

/// <summary>A new account.</summary>
/// <param name="Email">Address to sign in with; unique.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Roles">One or more of staff, partner, operator.</param>
/// <param name="Organisation">Slug of the partner's organisation; required for partners.</param>
/// <param name="Hub">Slug of the hub; the caller's own when left out.</param>
internal sealed record CreateAccountRequest(string Email, string Name, string[] Roles, string? Organisation = null, string? Hub = null);
