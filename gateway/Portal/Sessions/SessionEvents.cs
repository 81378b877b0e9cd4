using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

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
        catch (Exception unreachable) when (unreachable is HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            // The session outlives a short absence of Identity; what needs the token says that it is unavailable.
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
        var renewed = await renewal.RenewAsync(context.Properties.GetTokenValue("refresh_token") ?? "", context.HttpContext.RequestAborted);
        if (renewed.Tokens is null)
        {
            await EndAsync(context);
            return;
        }
        SessionTokens.Replace(context.Properties, renewed.Tokens, renewed.Expiry);
        context.ShouldRenew = true;
    }

    private static async Task EndAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
