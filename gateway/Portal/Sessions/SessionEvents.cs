using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SkillsHub.Portal.Sessions;

/// <summary>Keeps a session's tokens fresh, and ends the session when Identity refuses to.</summary>
internal sealed class SessionEvents(
    IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider time, ILogger<SessionEvents> logger) : CookieAuthenticationEvents
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (SessionTokens.ExpiryOf(context.Properties) is { } expiry && expiry - Margin > time.GetUtcNow())
            return;
        try
        {
            await RefreshAsync(context);
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

    private async Task RefreshAsync(CookieValidatePrincipalContext context)
    {
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var metadata = await oidc.ConfigurationManager!.GetConfigurationAsync(context.HttpContext.RequestAborted);
        using var request = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = oidc.ClientId!,
            ["client_secret"] = oidc.ClientSecret!,
            ["refresh_token"] = context.Properties.GetTokenValue("refresh_token") ?? "",
        });
        using var response = await oidc.Backchannel.PostAsync(metadata.TokenEndpoint, request, context.HttpContext.RequestAborted);
        if (response.IsSuccessStatusCode)
            Keep(context, new OpenIdConnectMessage(await response.Content.ReadAsStringAsync(context.HttpContext.RequestAborted)));
        else if ((int)response.StatusCode < StatusCodes.Status500InternalServerError)
            await EndAsync(context);
    }

    private void Keep(CookieValidatePrincipalContext context, OpenIdConnectMessage tokens)
    {
        var lifetime = int.TryParse(tokens.ExpiresIn, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 300;
        SessionTokens.Replace(context.Properties, tokens, time.GetUtcNow().AddSeconds(lifetime));
        context.ShouldRenew = true;
    }

    private static async Task EndAsync(CookieValidatePrincipalContext context)
    {
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
