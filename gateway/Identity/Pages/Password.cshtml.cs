using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SkillsHub.Identity.Accounts;
using static SkillsHub.Identity.Pages.Words;

namespace SkillsHub.Identity.Pages;

/// <summary>Where a one-time link leads.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class PasswordModel(PasswordLinks links) : PageModel
{
    private const int MaxLength = 128;

    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public bool Done { get; private set; }

    /// <summary>Whether the link sets a password; if not, nobody need think one up.</summary>
    public bool IsGood { get; private set; } = true;

    public async Task OnGetAsync()
    {
        IsGood = await links.FindAsync(Account ?? "", Token ?? "") is not null;
        if (!IsGood)
            ModelState.AddModelError("", Void);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (NewPassword is not { Length: > 0 and <= MaxLength } || NewPassword != Repeated)
            ModelState.AddModelError("", Say("Les deux mots de passe ne sont pas les mêmes.", "The two passwords are not the same."));
        else
            Explain(await links.UseAsync(Account ?? "", Token ?? "", NewPassword, HttpContext.RequestAborted));
        Done = ModelState.IsValid;
        return Page();
    }

    private static string Void => Say(
        "Ce lien a expiré, a déjà servi, ou a été remplacé par un autre. Demandez-en un nouveau.", "This link has expired, was used already, or was replaced by another. Ask for a new one.");

    private void Explain(IdentityResult result)
    {
        IsGood = result.Errors.All(error => error.Code != nameof(IdentityErrorDescriber.InvalidToken));
        if (!IsGood)
            ModelState.AddModelError("", Void);
        else if (!result.Succeeded)
            ModelState.AddModelError("", Say("Ce mot de passe est trop court ou trop simple.", "This password is too short or too simple."));
    }
}
