using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>Redeems refresh tokens at Identity.</summary>
internal sealed class TokenEndpoint(IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider time)
{
    private const int UsualLifetime = 300;

    /// <summary>The new tokens, or that the refresh token is refused for good.</summary>
    /// <exception cref="HttpRequestException">Anything else: a limit, a client that is not known, an answer that is not Identity's. None of it is the session's fault.</exception>
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
        var answer = TokenAnswer.Read(await response.Content.ReadAsStringAsync(cancellationToken));
        if (response.StatusCode == HttpStatusCode.BadRequest && answer is { Error: "invalid_grant" })
            return RenewedTokens.Refused(now);
        if (!response.IsSuccessStatusCode || answer is not { AccessToken.Length: > 0 })
            throw new HttpRequestException($"Identity gave no tokens: {(int)response.StatusCode} {answer?.Error}", inner: null, response.StatusCode);
        return new RenewedTokens(answer.AccessToken, answer.RefreshToken, answer.IdToken, now.AddSeconds(answer.ExpiresIn ?? UsualLifetime));
    }
}
