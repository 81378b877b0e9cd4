using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SkillsHub.Portal.Sessions.Renewals;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions;

/// <summary>Keeps a session's tokens fresh, and ends the session when Identity refuses to.</summary>
internal sealed class SessionEvents(TokenRenewal renewal, TimeProvider time, ILogger<SessionEvents> logger) : CookieAuthenticationEvents
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!IsStale(context))
            return;
        try
        {
            await RenewAsync(context);
            // What is remembered of a renewal may be as old as the page that it was for.
            if (context.Principal is not null && IsStale(context))
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

    private async Task RenewAsync(CookieValidatePrincipalContext context)
    {
        if (context.Properties.GetTokenValue(SessionTokens.Refresh) is not { Length: > 0 } refreshToken
            || await renewal.RenewAsync(refreshToken, context.HttpContext.RequestAborted) is not { AccessToken: not null } renewed)
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
