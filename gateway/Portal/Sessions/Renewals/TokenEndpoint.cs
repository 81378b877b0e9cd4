using System.Globalization;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>Redeems refresh tokens at Identity.</summary>
internal sealed class TokenEndpoint(IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider time)
{
    public async Task<RenewedTokens> RedeemAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var metadata = await oidc.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
        using var request = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = oidc.ClientId!,
            ["client_secret"] = oidc.ClientSecret!,
            ["refresh_token"] = refreshToken,
        });
        using var response = await oidc.Backchannel.PostAsync(metadata.TokenEndpoint, request, cancellationToken);
        var now = time.GetUtcNow();
        if ((int)response.StatusCode is >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError)
            return RenewedTokens.Refused(now);
        response.EnsureSuccessStatusCode();
        var answer = new OpenIdConnectMessage(await response.Content.ReadAsStringAsync(cancellationToken));
        var lifetime = int.TryParse(answer.ExpiresIn, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 300;
        return new RenewedTokens(answer.AccessToken, answer.RefreshToken, answer.IdToken, now.AddSeconds(lifetime));
    }
}
