using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using SkillsHub.Portal.Sessions.Renewals;

namespace SkillsHub.Portal.Sessions;

/// <summary>The tokens inside the encrypted session cookie.</summary>
internal static class SessionTokens
{
    public const string Access = "access_token";
    public const string Refresh = "refresh_token";
    private const string Identity = "id_token";
    private const string Expiry = "expires_at";

    public static DateTimeOffset? ExpiryOf(AuthenticationProperties? properties) =>
        DateTimeOffset.TryParse(properties?.GetTokenValue(Expiry), CultureInfo.InvariantCulture, out var expiry) ? expiry : null;

    public static void Replace(AuthenticationProperties properties, RenewedTokens fresh)
    {
        var tokens = properties.GetTokens().ToDictionary(token => token.Name, token => token.Value, StringComparer.Ordinal);
        tokens[Access] = fresh.AccessToken!;
        tokens[Refresh] = fresh.RefreshToken ?? tokens[Refresh];
        tokens[Identity] = fresh.IdToken ?? tokens[Identity];
        tokens[Expiry] = fresh.Expiry.ToString("o", CultureInfo.InvariantCulture);
        properties.StoreTokens(tokens.Select(token => new AuthenticationToken { Name = token.Key, Value = token.Value }));
    }
}
