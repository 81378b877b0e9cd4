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

    /// <summary>Kept in codes and refresh tokens only: they go on for that membership, as long as it is there.</summary>
    public const string Membership = "membership";

    /// <summary>How many memberships there are to choose from; told to web applications only, where there are several.</summary>
    public const string Memberships = "memberships";

    public static ClaimsPrincipal For(Account account, Membership membership, ImmutableArray<string> scopes)
    {
        var identity = NewIdentity(account.Id.ToString(), account.Name, membership.Rights);
        identity.SetClaim(Stamp, account.SecurityStamp).SetClaim(Membership, membership.Id.ToString());
        if (account.Memberships.Count > 1)
            identity.SetClaim(Memberships, account.Memberships.Count);
        if (scopes.Contains(Scopes.Email, StringComparer.Ordinal))
            identity.SetClaim(Claims.Email, account.Email);
        return WithScopes(identity, scopes);
    }

    /// <summary>A machine has one purpose, so it gets the API's audience whether it asks for the scope or not.</summary>
    public static ClaimsPrincipal For(Client client) => WithScopes(
        NewIdentity(client.ClientId!, client.DisplayName ?? client.ClientId!, new Rights(client.Roles, client.Organisation, client.Hub)),
        [ApiScope]);

    private static ClaimsIdentity NewIdentity(string subject, string name, Rights rights)
    {
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, subject).SetClaim(Claims.Name, name).SetClaims(Claims.Role, [.. rights.Roles]);
        identity.SetClaim(Organisation, rights.Organisation).SetClaim(Hub, rights.Hub);
        return identity;
    }

    private static ClaimsPrincipal WithScopes(ClaimsIdentity identity, ImmutableArray<string> scopes)
    {
        identity.SetScopes(scopes);
        identity.SetResources(scopes.Contains(ApiScope, StringComparer.Ordinal) ? [ApiScope] : []);
        identity.SetDestinations(claim => claim.Type switch
        {
            Stamp or Membership => [],
            // Services need no e-mail address, and what they do not get they cannot log.
            Claims.Email or Memberships => [Destinations.IdentityToken],
            _ => [Destinations.AccessToken, Destinations.IdentityToken],
        });
        return new ClaimsPrincipal(identity);
    }
}
