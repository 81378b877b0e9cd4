using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SkillsHub.Portal.Sessions;

/// <summary>
/// Redeems each refresh token once, and remembers for a while what it brought: Identity ends the whole session when one is used
/// again, and the answer that carries its successor may never have reached the browser, or another page may be asking as well.
/// </summary>
internal sealed class TokenRenewal(IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Lazy<Task<RenewedTokens>>> renewals = new(StringComparer.Ordinal);

    /// <summary>The tokens that follow, or a refusal. Whoever stops waiting does not stop the renewal.</summary>
    public Task<RenewedTokens> RenewAsync(string refreshToken, CancellationToken cancellationToken)
    {
        Forget();
        return renewals.GetOrAdd(refreshToken, token => new Lazy<Task<RenewedTokens>>(() => RedeemAsync(token))).Value.WaitAsync(cancellationToken);
    }

    private async Task<RenewedTokens> RedeemAsync(string refreshToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        var metadata = await oidc.ConfigurationManager!.GetConfigurationAsync(patience.Token);
        using var request = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = oidc.ClientId!,
            ["client_secret"] = oidc.ClientSecret!,
            ["refresh_token"] = refreshToken,
        });
        using var response = await oidc.Backchannel.PostAsync(metadata.TokenEndpoint, request, patience.Token);
        var now = time.GetUtcNow();
        if ((int)response.StatusCode is >= StatusCodes.Status400BadRequest and < StatusCodes.Status500InternalServerError)
            return new RenewedTokens(Tokens: null, now);
        response.EnsureSuccessStatusCode();
        var tokens = new OpenIdConnectMessage(await response.Content.ReadAsStringAsync(patience.Token));
        var lifetime = int.TryParse(tokens.ExpiresIn, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 300;
        return new RenewedTokens(tokens, now.AddSeconds(lifetime));
    }

    // What failed is tried again.
    private void Forget()
    {
        var oldest = time.GetUtcNow() - Remembered;
        foreach (var (token, renewal) in renewals)
        {
            if (renewal is { IsValueCreated: true, Value: { IsCompleted: true } done } && (!done.IsCompletedSuccessfully || done.Result.Expiry < oldest))
                renewals.TryRemove(KeyValuePair.Create(token, renewal));
        }
    }
}

/// <summary>What a refresh token brought; without tokens when Identity refused it.</summary>
internal sealed record RenewedTokens(OpenIdConnectMessage? Tokens, DateTimeOffset Expiry);
