using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Data;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SkillsHub.Identity.Connect;

/// <summary>Exchanges a code, a refresh token or a machine's secret, which OpenIddict has checked, for tokens.</summary>
internal static class Token
{
    public static Task<IResult> HandleAsync(HttpContext context, SignInManager<Account> signIn, IdentityDb db, CancellationToken cancellation)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Not an OpenID Connect request.");
        return request.IsClientCredentialsGrantType()
            ? ForMachineAsync(request, db, cancellation)
            : ForPersonAsync(context, signIn);
    }

    private static async Task<IResult> ForMachineAsync(OpenIddictRequest request, IdentityDb db, CancellationToken cancellation)
    {
        var client = await db.Clients.AsNoTracking().SingleAsync(client => client.ClientId == request.ClientId, cancellation);
        return SignIn(TokenIdentity.For(client));
    }

    /// <summary>Reads the account again, so that a revoked one, or one with a new password or role, does not live on in old tokens.</summary>
    private static async Task<IResult> ForPersonAsync(HttpContext context, SignInManager<Account> signIn)
    {
        var granted = (await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        var account = granted?.GetClaim(Claims.Subject) is { } subject ? await signIn.UserManager.FindByIdAsync(subject) : null;
        if (account is null || account.SecurityStamp != granted!.GetClaim(TokenIdentity.Stamp) || !await signIn.CanSignInAsync(account))
            return Refusals.Refuse(Errors.InvalidGrant, "The account cannot sign in any more.");
        return SignIn(TokenIdentity.For(account, granted!.GetScopes()));
    }

    private static IResult SignIn(System.Security.Claims.ClaimsPrincipal principal) =>
        Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
}
