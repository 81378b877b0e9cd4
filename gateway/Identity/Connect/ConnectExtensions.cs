using OpenIddict.EntityFrameworkCore.Models;
using SkillsHub.Identity.Data;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SkillsHub.Identity.Connect;

internal static class ConnectExtensions
{
    public static void AddConnect(this IServiceCollection services, IdentitySettings settings) => services
        .AddHostedService<GrantCleanup>()
        .AddOpenIddict()
        .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<IdentityDb>()
            .ReplaceDefaultEntities<Client, Grant, OpenIddictEntityFrameworkCoreScope<Guid>, GrantedToken, Guid>())
        .AddServer(server => server.Configure(settings))
        .AddValidation(validation =>
        {
            validation.UseLocalServer();
            validation.UseAspNetCore();
            validation.AddAudiences(TokenIdentity.ApiScope);
            // A revoked machine or account is out of the administration at once, not when its token ends.
            validation.EnableTokenEntryValidation();
        });

    public static void MapConnect(this IEndpointRouteBuilder app)
    {
        app.MapMethods("connect/authorize", [HttpMethods.Get, HttpMethods.Post], Authorize.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("connect/token", Token.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("connect/logout", [HttpMethods.Get, HttpMethods.Post], EndSession.HandleAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static void Configure(this OpenIddictServerBuilder server, IdentitySettings settings)
    {
        server.SetIssuer(settings.Issuer);
        // Browsers get the public address even when a service reads our metadata from inside; the other endpoints are advertised
        // where the reader found us, since the public address may not be reachable from there.
        server.SetAuthorizationEndpointUris(new Uri(settings.Issuer, "connect/authorize").AbsoluteUri, "connect/authorize");
        server.SetEndSessionEndpointUris(new Uri(settings.Issuer, "connect/logout").AbsoluteUri, "connect/logout");
        server.SetTokenEndpointUris("connect/token").SetUserInfoEndpointUris("connect/userinfo").SetRevocationEndpointUris("connect/revoke");

        server.AllowAuthorizationCodeFlow().AllowRefreshTokenFlow().AllowClientCredentialsFlow().RequireProofKeyForCodeExchange();
        // "plain" would let whoever reads the request use the code.
        server.Configure(options => options.CodeChallengeMethods.IntersectWith([CodeChallengeMethods.Sha256]));
        server.RegisterScopes(Scopes.Profile, Scopes.Email, Scopes.OfflineAccess, TokenIdentity.ApiScope);
        server.RegisterClaims(Claims.Name, Claims.Email, Claims.Role, TokenIdentity.Organisation, TokenIdentity.Hub, TokenIdentity.Memberships);

        server.DisableAccessTokenEncryption();
        server.SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1));
        // A service trusts an access token until it ends: this is how long a revoked account lives on there.
        server.SetAccessTokenLifetime(TimeSpan.FromMinutes(10)).SetIdentityTokenLifetime(TimeSpan.FromMinutes(10));
        server.SetRefreshTokenLifetime(TimeSpan.FromDays(14));
        // After it a second use is a theft. A replica of the portal that follows one that was killed while it redeemed comes within 15 seconds.
        server.SetRefreshTokenReuseLeeway(TimeSpan.FromSeconds(30));

        // TLS ends at the gateway; between it and us there is plain HTTP.
        server.UseAspNetCore().DisableTransportSecurityRequirement()
            .EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough()
            .EnableStatusCodePagesIntegration();
    }
}
