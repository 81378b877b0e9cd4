using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using SkillsHub.Identity.Accounts;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SkillsHub.Identity.Connect;

/// <summary>Ends the session. A client proves with its identity token that it speaks for the signed-in person; else the person is asked.</summary>
internal static class EndSession
{
    public static async Task<IResult> HandleAsync(HttpContext context, SignInManager<Account> signIn)
    {
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session.Succeeded)
        {
            var hint = await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
            if (hint.Principal?.GetClaim(Claims.Subject) != signIn.UserManager.GetUserId(session.Principal))
                return Results.Redirect("~/logout" + Query(context));
            await signIn.SignOutAsync();
        }
        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
    }

    private static QueryString Query(HttpContext context) =>
        context.Request.HasFormContentType ? QueryString.Create(context.Request.Form) : context.Request.QueryString;
}
