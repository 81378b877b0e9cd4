using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SkillsHub.Identity.Accounts;

namespace SkillsHub.Identity.Pages;

/// <summary>Asks, because a link on a foreign page must not be able to sign somebody out; then lets the protocol go on.</summary>
[AllowAnonymous]
internal sealed class LogoutModel(AccountSignIn signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("~/connect/logout" + Request.QueryString);
    }
}
