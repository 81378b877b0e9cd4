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
            : ForPersonAsync(context, request, signIn, db, cancellation);
    }

    private static async Task<IResult> ForMachineAsync(OpenIddictRequest request, IdentityDb db, CancellationToken cancellation)
    {
        var client = await db.Clients.AsNoTracking().SingleAsync(client => client.ClientId == request.ClientId, cancellation);
        return SignIn(TokenIdentity.For(client));
    }

    /// <summary>Reads the account again, so that a revoked one, or one with a new password or role, does not live on in old tokens; nor does a membership that was taken away.</summary>
    private static async Task<IResult> ForPersonAsync(
        HttpContext context, OpenIddictRequest request, SignInManager<Account> signIn, IdentityDb db, CancellationToken cancellation)
    {
        var granted = (await context.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme)).Principal;
        var account = granted?.GetClaim(Claims.Subject) is { } subject ? await signIn.UserManager.FindByIdAsync(subject) : null;
        if (account is null || account.SecurityStamp != granted!.GetClaim(TokenIdentity.Stamp) || !await signIn.CanSignInAsync(account))
            return Refusals.Refuse(Errors.InvalidGrant, "The account cannot sign in any more.");
        if (account.Find(granted!.GetClaim(TokenIdentity.Membership) ?? "") is not { } membership)
            return Refusals.Refuse(Errors.InvalidGrant, "The account is no member of that any more.");
        // At the sign-in only, and past the account's own saving: another that goes on at the same time is no conflict.
        if (request.IsAuthorizationCodeGrantType() && account.LastMembershipId != membership.Id)
            await db.Users.Where(one => one.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LastMembershipId, membership.Id), cancellation);
        return SignIn(TokenIdentity.For(account, membership, granted!.GetScopes()));
    }

    private static IResult SignIn(System.Security.Claims.ClaimsPrincipal principal) =>
        Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
}
