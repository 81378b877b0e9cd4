using System.Buffers.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SkillsHub.Identity.Accounts;
using static SkillsHub.Identity.Pages.Words;

namespace SkillsHub.Identity.Pages;

/// <summary>What a person manages alone: passkeys and password.</summary>
[Authorize]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class AccountModel(AccountSignIn signIn, UserManager<Account> users, PasswordLinks links) : PageModel
{
    private const int MaxPasskeys = 20;
    private const int MaxNameLength = 60;

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public bool PasswordChanged { get; private set; }

    public IReadOnlyList<PasskeyRow> Passkeys { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync() => await ShowAsync();

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        if (await FindAsync() is not { } account)
            return Challenge();
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.Name };
        return Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    public async Task<IActionResult> OnPostAddPasskeyAsync(string? credential, string? name)
    {
        if (await FindAsync() is not { } account)
            return Challenge();
        if (!await AddPasskeyAsync(account, credential ?? "", name))
        {
            ModelState.AddModelError("", Say("La clé d’accès n’a pas été créée. Réessayez.", "The passkey was not created. Try again."));
            return await ShowAsync();
        }
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync(string? id)
    {
        if (await FindAsync() is { } account && id is not null && Base64Url.IsValid(id))
            await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(id));
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? next)
    {
        if (await FindAsync() is not { } account)
            return Challenge();
        PasswordChanged = await ChangePasswordAsync(account, current ?? "", next ?? "");
        if (!PasswordChanged)
            ModelState.AddModelError("", Say(
                "Le mot de passe actuel est faux, ou le nouveau trop court, ou il y a eu trop d’essais : dans ce cas, attendez cinq minutes.",
                "The current password is wrong, or the new one too short, or there were too many attempts: if so, wait five minutes."));
        return await ShowAsync();
    }

    // A session may be open for a minute longer than the account, or than the password by which it came in: it makes no way in of its own meanwhile.
    private async Task<Account?> FindAsync() => await signIn.ValidateSecurityStampAsync(User) is { IsOpen: true } account ? account : null;

    // Whoever finds a session open must not learn the password from it: a wrong one counts as it does at sign-in. The session itself stays.
    private async Task<bool> ChangePasswordAsync(Account account, string current, string next)
    {
        if (await users.IsLockedOutAsync(account))
            return false;
        var result = await users.ChangePasswordAsync(account, current, next);
        if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
            await users.AccessFailedAsync(account);
        if (!result.Succeeded)
            return false;
        await users.ResetAccessFailedCountAsync(account);
        await links.ForgetAsync(account, HttpContext.RequestAborted);
        await signIn.RefreshSignInAsync(account);
        return true;
    }

    private async Task<bool> AddPasskeyAsync(Account account, string credential, string? name)
    {
        if ((await users.GetPasskeysAsync(account)).Count >= MaxPasskeys || credential.Length == 0)
            return false;
        if (await signIn.NewPasskeyAsync(account, credential) is not { } passkey)
            return false;
        var trimmed = name?.Trim() ?? "";
        passkey.Name = trimmed.Length is > 0 and <= MaxNameLength ? trimmed : Say("Clé d’accès", "Passkey");
        return (await users.AddOrUpdatePasskeyAsync(account, passkey)).Succeeded;
    }

    private async Task<IActionResult> ShowAsync()
    {
        if (await FindAsync() is not { } account)
            return Challenge();
        (Name, Email) = (account.Name, account.Email ?? "");
        Passkeys = [.. (await users.GetPasskeysAsync(account)).Select(passkey =>
            new PasskeyRow(Base64Url.EncodeToString(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt))];
        return Page();
    }

    internal sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedAt);
}
