using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Connect;
using SkillsHub.Web;

namespace SkillsHub.Identity.Upstream;

/// <summary>
/// Signs in with an account of another provider. It must be linked to one of ours: nobody gets in by merely having an account
/// elsewhere. The link is made at the first sign-in, by e-mail address, where the provider is trusted with that.
/// </summary>
internal static class ExternalSignIn
{
    public static IResult Start(string provider, string? returnUrl, AccountSignIn signIn, IdentitySettings settings, HttpContext context)
    {
        if (!settings.Upstreams.ContainsKey(provider))
            return Results.NotFound();
        var back = context.Request.PathBase + $"/external/{provider.ToLowerInvariant()}/return" + QueryString.Create("returnUrl", returnUrl ?? "");
        return Results.Challenge(signIn.ConfigureExternalAuthenticationProperties(provider.ToLowerInvariant(), back), [provider.ToLowerInvariant()]);
    }

    public static async Task<IResult> ReturnAsync(string provider, string? returnUrl, AccountSignIn signIn, IdentitySettings settings, HttpContext context)
    {
        var info = await signIn.GetExternalLoginInfoAsync();
        if (info is null || info.LoginProvider != provider || !settings.Upstreams.TryGetValue(provider, out var upstream))
            return Refused();
        // "sub" as the provider says it: the framework's own claim types are not mapped.
        var login = new UserLoginInfo(provider, info.Principal.FindFirstValue("sub") ?? "", info.ProviderDisplayName);
        var account = await signIn.UserManager.FindByLoginAsync(login.LoginProvider, login.ProviderKey) ?? await LinkAsync(login, info.Principal, upstream, signIn.UserManager);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (account is null || !await signIn.CanSignInAsync(account))
            return Refused();
        await signIn.SignInAsync(account, isPersistent: false, authenticationMethod: provider);
        return Results.LocalRedirect(LocalAddress.Or(returnUrl, "~/account"));
    }

    private static async Task<Account?> LinkAsync(UserLoginInfo login, ClaimsPrincipal person, UpstreamSettings upstream, UserManager<Account> users)
    {
        var email = person.FindFirstValue("email");
        if (!upstream.TrustsEmail || login.ProviderKey.Length == 0 || email is null || person.FindFirstValue("email_verified") is "false" or "False")
            return null;
        var account = await users.FindByEmailAsync(email);
        return account is { IsOpen: true } && (await users.AddLoginAsync(account, login)).Succeeded ? account : null;
    }

    private static IResult Refused() => Results.LocalRedirect("~/login?refused=account");
}
