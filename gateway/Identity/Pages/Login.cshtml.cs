using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SkillsHub.Identity.Accounts;
using SkillsHub.Web;
using static SkillsHub.Identity.Pages.Words;

namespace SkillsHub.Identity.Pages;

[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class LoginModel(AccountSignIn signIn, IAuthenticationSchemeProvider schemes) : PageModel
{
    private const int MaxPasswordLength = 128;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<AuthenticationScheme> Providers { get; private set; } = [];

    /// <summary>Why another provider's account did not get in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Refused { get; set; }

    public async Task OnGetAsync()
    {
        Providers = await FindProvidersAsync();
        if (Refused == "account")
            ModelState.AddModelError("", Say("Ce compte n’est pas encore connu ici : demandez un accès à l’équipe de la maison.", "This account is not known here yet: ask the hub’s team for access."));
        else if (Refused is not null)
            ModelState.AddModelError("", Say("L’autre service n’a pas pu vous connecter. Réessayez.", "The other service could not sign you in. Try again."));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Email is { Length: > 0 and <= Account.MaxEmailLength } email && Password is { Length: > 0 and <= MaxPasswordLength } password
            && (await signIn.PasswordAsync(email.Trim(), password)).Succeeded)
            return Continue();

        // One sentence for every reason: which addresses have an account, or are locked, is nobody's business.
        ModelState.AddModelError("", Say(
            "Adresse ou mot de passe incorrect, ou trop d’essais : dans ce cas, attendez cinq minutes.",
            "Wrong address or password, or too many attempts: if so, wait five minutes."));
        Providers = await FindProvidersAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await signIn.MakePasskeyRequestOptionsAsync(user: null), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (credential is { Length: > 0 } && (await signIn.PasskeyAsync(credential)).Succeeded)
            return Continue();
        ModelState.AddModelError("", Say("Cette clé d’accès n’est pas reconnue.", "This passkey is not recognised."));
        Providers = await FindProvidersAsync();
        return Page();
    }

    private LocalRedirectResult Continue() => LocalRedirect(LocalAddress.Or(ReturnUrl, "~/account"));

    private async Task<IReadOnlyList<AuthenticationScheme>> FindProvidersAsync() =>
        [.. (await schemes.GetAllSchemesAsync()).Where(scheme => scheme.DisplayName is not null)];
}
