using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SkillsHub.Portal.Sessions;

/// <summary>The tokens inside the encrypted session cookie.</summary>
internal static class SessionTokens
{
    public const string Access = "access_token";
    private const string Expiry = "expires_at";

    public static DateTimeOffset? ExpiryOf(AuthenticationProperties? properties) =>
        DateTimeOffset.TryParse(properties?.GetTokenValue(Expiry), CultureInfo.InvariantCulture, out var expiry) ? expiry : null;

    public static void Replace(AuthenticationProperties properties, OpenIdConnectMessage fresh, DateTimeOffset expiry)
    {
        var tokens = properties.GetTokens().ToDictionary(token => token.Name, token => token.Value, StringComparer.Ordinal);
        tokens[Access] = fresh.AccessToken;
        tokens["refresh_token"] = fresh.RefreshToken ?? tokens["refresh_token"];
        tokens["id_token"] = fresh.IdToken ?? tokens["id_token"];
        tokens[Expiry] = expiry.ToString("o", CultureInfo.InvariantCulture);
        properties.StoreTokens(tokens.Select(token => new AuthenticationToken { Name = token.Key, Value = token.Value }));
    }
}
