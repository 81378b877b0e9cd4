using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using SkillsHub.Identity.Connect;

namespace SkillsHub.Identity.Upstream;

internal static class UpstreamExtensions
{
    public static void AddUpstreams(this IServiceCollection services, IdentitySettings settings)
    {
        var authentication = new AuthenticationBuilder(services);
        foreach (var (name, upstream) in settings.Upstreams)
            authentication.AddOpenIdConnect(name.ToLowerInvariant(), upstream.Name ?? name, options => Configure(options, name.ToLowerInvariant(), upstream));
    }

    public static void MapUpstreams(this WebApplication app)
    {
        app.MapGet("external/{provider}", ExternalSignIn.Start).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("external/{provider}/return", ExternalSignIn.ReturnAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static void Configure(OpenIdConnectOptions options, string name, UpstreamSettings upstream)
    {
        options.Authority = upstream.Authority;
        options.ClientId = upstream.ClientId;
        options.ClientSecret = upstream.ClientSecret;
        options.RequireHttpsMetadata = upstream.RequireHttps;
        options.CallbackPath = $"/external/{name}/callback";
        options.SignedOutCallbackPath = $"/external/{name}/signed-out";
        options.RemoteSignOutPath = PathString.Empty;
        options.SignInScheme = IdentityConstants.ExternalScheme;
        // With "query" nothing beyond the standard's own parameters is sent; some providers refuse any other.
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.DisableTelemetry = true;
        options.UsePkce = upstream.UsePkce;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.ClaimActions.MapUniqueJsonKey("email", "email");
        options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified");
        options.Scope.Clear();
        foreach (var scope in upstream.Scopes)
            options.Scope.Add(scope);
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.AcrValues = upstream.Acr;
            return Task.CompletedTask;
        };
        options.Events.OnTokenValidated = context =>
        {
            if (upstream.Acr is { } acr && context.Principal?.FindFirst("acr")?.Value != acr)
                context.Fail("The provider did not confirm the level of assurance.");
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect(context.Request.PathBase + "/login?refused=provider");
            return Task.CompletedTask;
        };
    }
}
