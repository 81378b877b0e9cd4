using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Data;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SkillsHub.Identity.Connect;

/// <summary>What a token says about its bearer.</summary>
internal static class TokenIdentity
{
    public const string ApiScope = "skillshub-api";
    public const string Organisation = "organisation";
    public const string Hub = "hub";

    /// <summary>Kept in codes and refresh tokens only: when the account's stamp has changed, they are void.</summary>
    public const string Stamp = "stamp";

    public static ClaimsPrincipal For(Account account, ImmutableArray<string> scopes)
    {
        var identity = NewIdentity(account.Id.ToString(), account.Name, account.Roles, account.Organisation, account.Hub);
        identity.SetClaim(Stamp, account.SecurityStamp);
        if (scopes.Contains(Scopes.Email, StringComparer.Ordinal))
            identity.SetClaim(Claims.Email, account.Email);
        return WithScopes(identity, scopes);
    }

    /// <summary>A machine has one purpose, so it gets the API's audience whether it asks for the scope or not.</summary>
    public static ClaimsPrincipal For(Client client) => WithScopes(
        NewIdentity(client.ClientId!, client.DisplayName ?? client.ClientId!, client.Roles, client.Organisation, client.Hub),
        [ApiScope]);

    private static ClaimsIdentity NewIdentity(string subject, string name, string[] roles, string? organisation, string? hub)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject).SetClaim(Claims.Name, name).SetClaims(Claims.Role, [.. roles]);
        identity.SetClaim(Organisation, organisation).SetClaim(Hub, hub);
        return identity;
    }

    private static ClaimsPrincipal WithScopes(ClaimsIdentity identity, ImmutableArray<string> scopes)
    {
        identity.SetScopes(scopes);
        identity.SetResources(scopes.Contains(ApiScope, StringComparer.Ordinal) ? [ApiScope] : []);
        identity.SetDestinations(claim => claim.Type switch
        {
            Stamp => [],
            // Services need no e-mail address, and what they do not get they cannot log.
            Claims.Email => [Destinations.IdentityToken],
            _ => [Destinations.AccessToken, Destinations.IdentityToken],
        });
        return new ClaimsPrincipal(identity);
    }
}
