using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using SkillsHub.Portal.Sessions.Renewals;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions;

/// <summary>Keeps a session's tokens fresh, and ends the session when Identity refuses to.</summary>
internal sealed class SessionEvents(TokenRenewal renewal, TokenEndpointAbsence absence, TimeProvider time, ILogger<SessionEvents> logger) : CookieAuthenticationEvents
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortPatience = TimeSpan.FromSeconds(2);

    // Of tokens that live for ten minutes, and are remembered for thirty.
    private const int MostLost = 5;

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!IsStale(context) || NeedsNoToken(context.HttpContext) || (IsGood(context) && absence.IsRemembered))
            return;
        try
        {
            // What is remembered of a renewal may be as old as the page that it was for, and so may be what followed: a browser that lost the answers catches up.
            for (var lost = 0; lost < MostLost && context.Principal is not null && IsStale(context); lost++)
                await RenewAsync(context);
        }
        catch (Exception unreachable) when (IsAbsence(unreachable))
        {
            // The session outlives a short absence of Identity or the database; what needs the token says that it is unavailable.
            logger.LogWarning(unreachable, "The session's tokens could not be renewed");
        }
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsStale(CookieValidatePrincipalContext context) =>
        SessionTokens.ExpiryOf(context.Properties) is not { } expiry || expiry - Margin <= time.GetUtcNow();

    private bool IsGood(CookieValidatePrincipalContext context) =>
        SessionTokens.ExpiryOf(context.Properties) is { } expiry && expiry > time.GetUtcNow();

    // A page brings a dozen of them, and none of them calls a service.
    private static bool NeedsNoToken(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private async Task RenewAsync(CookieValidatePrincipalContext context)
    {
        TimeSpan? patience = IsGood(context) || absence.IsRemembered ? ShortPatience : null;
        if (context.Properties.GetTokenValue(SessionTokens.Refresh) is not { Length: > 0 } refreshToken
            || await renewal.RenewAsync(refreshToken, patience, context.HttpContext.RequestAborted) is not { AccessToken: not null } renewed)
        {
            await EndAsync(context);
            return;
        }
        SessionTokens.Replace(context.Properties, renewed);
        context.ShouldRenew = true;
    }

    private static bool IsAbsence(Exception failure) =>
        failure is HttpRequestException or InvalidOperationException or OperationCanceledException or DbException or CryptographicException || ServerAbsence.Is(failure);

    private static async Task EndAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
